#pragma once

#include <QWidget>

#include "ui/common/FilePrompts.h"
#include "ui/models/BlindedModel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace lateglow {

class LightBox;
class Notice;
class ProgressStrip;
class ScorePanel;

/// The Blinded reading tab of Compare: begin or go on, read image by image without knowing what it
/// is, and after unblinding the results. While images are read nothing on the page depends on what
/// the image is.
class BlindedPage : public QWidget {
  Q_OBJECT

 public:
  BlindedPage(BlindedModel& model, const FilePrompts& prompts, QWidget* parent = nullptr);

  /// What belongs into the line of the tabs.
  [[nodiscard]] QWidget* tools() const { return m_tools; }
  [[nodiscard]] QLineEdit* readerName() const { return m_reader; }
  [[nodiscard]] QPushButton* newButton() const { return m_new; }
  [[nodiscard]] QPushButton* continueButton() const { return m_continue; }
  [[nodiscard]] QPushButton* unblindButton() const { return m_unblind; }
  [[nodiscard]] QPushButton* exportButton() const { return m_export; }
  /// While images are read.
  void stepImages(int step);
  [[nodiscard]] ScorePanel* panel() const { return m_panel; }
  [[nodiscard]] LightBox* lightBox() const { return m_images; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QWidget* buildStart();
  [[nodiscard]] QWidget* buildDesk();
  [[nodiscard]] QWidget* buildResults();
  void buildTools();
  void connectModel();
  void askForCases();
  void askForReading();
  void askToUnblind();
  void showState();
  void showItem();
  void showResults();
  void showWork();

  BlindedModel& m_model;
  const FilePrompts& m_prompts;
  QStackedLayout* m_stack;
  QWidget* m_tools;
  QWidget* m_bar;  ///< what is in it, while there is something to do
  Notice* m_notice;
  Notice* m_sure;
  ProgressStrip* m_progress;
  QWidget* m_start = nullptr;
  QWidget* m_desk = nullptr;
  QWidget* m_results = nullptr;
  QLineEdit* m_reader = nullptr;
  QPushButton* m_new = nullptr;
  QPushButton* m_continue = nullptr;
  QPushButton* m_unblind = nullptr;
  QPushButton* m_export = nullptr;
  QPushButton* m_close = nullptr;
  QLabel* m_position = nullptr;
  LightBox* m_images = nullptr;
  ScorePanel* m_panel = nullptr;
  QVBoxLayout* m_figures = nullptr;
};

}  // namespace lateglow
