#pragma once

#include <functional>

#include <QTimer>
#include <QWidget>

#include "app/report/ReportTemplate.h"
#include "ui/models/JobRunner.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lateglow {

class Notice;
class SegmentedControl;

/// What the site decides about its reports: letter head, logo, paper, which sections in which order,
/// a closing text. Every change is kept in the user's template and told, so that the preview
/// follows.
class ReportTemplatePage : public QWidget {
  Q_OBJECT

 public:
  /// `askForLogo`: a picture; empty when the user thinks better of it.
  explicit ReportTemplatePage(std::function<QString(QWidget*)> askForLogo,
                              QWidget* parent = nullptr);
  /// What was typed last is kept.
  ~ReportTemplatePage() override;

  [[nodiscard]] QPlainTextEdit* institution() const { return m_institution; }
  [[nodiscard]] QPlainTextEdit* closing() const { return m_closing; }
  [[nodiscard]] QPushButton* logoButton() const { return m_chooseLogo; }
  [[nodiscard]] SegmentedControl* paper() const { return m_paper; }
  [[nodiscard]] QListWidget* sections() const { return m_sections; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

 Q_SIGNALS:
  /// The template on the disk is another one.
  void templateChanged();

 private:
  void build();
  [[nodiscard]] QWidget* makeLogoRow();
  [[nodiscard]] QWidget* makeSectionRow();
  void connectControls();
  void showTemplate(const ReportTemplate& design);
  void showLogo();
  void moveSection(int steps);
  void changed();
  [[nodiscard]] ReportTemplate chosen() const;
  void keep();

  std::function<QString(QWidget*)> m_askForLogo;
  ReportTemplate m_design;
  QPlainTextEdit* m_institution;
  QPlainTextEdit* m_closing;
  QLabel* m_logo;
  QPushButton* m_chooseLogo;
  QPushButton* m_removeLogo;
  SegmentedControl* m_paper;
  QListWidget* m_sections;
  QPushButton* m_up;
  QPushButton* m_down;
  Notice* m_notice;
  bool m_showing = false;  ///< the controls change because the template is shown
  QTimer m_rest;           ///< until the user pauses
};

}  // namespace lateglow
