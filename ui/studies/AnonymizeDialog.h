#pragma once

#include <optional>
#include <vector>

#include <QDialog>

#include "imaging/pacs/deidentification/DeidentificationOptions.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace lateglow {

/// Asks how copies of studies are de-identified (PS3.15, annex E) and where they go.
class AnonymizeDialog : public QDialog {
  Q_OBJECT

 public:
  /// `what` says in one line what is copied.
  explicit AnonymizeDialog(const QString& what, QWidget* parent = nullptr);

  [[nodiscard]] DeidentificationOptions options() const;
  /// The folder that is to be made; it must not exist yet.
  [[nodiscard]] QString folder() const;

  [[nodiscard]] QLineEdit* folderEdit() const { return m_folder; }
  [[nodiscard]] QLineEdit* rectanglesEdit() const { return m_rectangles; }
  [[nodiscard]] QPushButton* anonymizeButton() const { return m_anonymize; }

 private:
  void chooseFolder();
  void showReadiness();
  void addChoices();
  QCheckBox* addChoice(const QString& text, const QString& tip, bool checked);

  QLineEdit* m_folder;
  QLineEdit* m_rectangles;
  QPushButton* m_anonymize;
  QCheckBox* m_dates = nullptr;
  QCheckBox* m_descriptors = nullptr;
  QCheckBox* m_patient = nullptr;
  QCheckBox* m_device = nullptr;
  QCheckBox* m_uids = nullptr;
  QCheckBox* m_content = nullptr;
  QCheckBox* m_leaveOut = nullptr;
};

/// The rectangles of a text "x,y,w,h; x,y,w,h", pixels; nothing where it is something else. An
/// empty text gives no rectangle.
[[nodiscard]] std::optional<std::vector<PixelRectangle>> rectanglesOf(const QString& text);

}  // namespace lateglow
