// The window in every language: it changes at once, and nothing is cut.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "tests/unit/workflow/CohortFixture.h"
#include "ui/blinded/BlindedPage.h"
#include "ui/blinded/LightBox.h"
#include "ui/cohort/CohortPage.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Theme.h"
#include "ui/compare/ComparePage.h"
#include "ui/read/ReadPage.h"
#include "ui/report/ReportPage.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/TourDialog.h"

namespace lateglow::testing {
namespace {

class LanguageTest : public GuiFixture, public ::testing::WithParamInterface<const char*> {
 protected:
  /// See SettingsTest: another language builds all widgets anew.
  WatchedApplication::Pause m_rebuilds;

  void TearDown() override {
    GuiFixture::TearDown();
    QSettings().clear();
    setLanguage(QStringLiteral("en"));
  }
  [[nodiscard]] QString language() const { return QString::fromLatin1(GetParam()); }
  void speak() {
    QWidget* before = m_window->centralWidget();
    m_window->settings().setLanguage(language());
    ASSERT_TRUE(waitFor([&] { return m_window->centralWidget() != before; }));
    m_window->resize(1280, 800);  // the smallest screen that is supported
    QTest::qWait(50);
  }
  void picture(QWidget* widget, const QString& name) {
    const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
    widget->grab().save(QStringLiteral("%1/LanguageTest-%2-%3.png").arg(folder, language(), name));
  }
  template <typename Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    waitFor([&] {
      found = m_window->findChild<Dialog*>();
      return found != nullptr && found->isVisible();
    });
    QTest::qWait(20);
    return found;
  }
  /// Text that does not fit its widget, or a widget that reaches out of its parent.
  static void expectNothingCut(QWidget* root, const char* where) {
    for (const QLabel* label : root->findChildren<QLabel*>()) {
      if (!label->isVisible() || label->text().isEmpty() || isElided(*label)) continue;
      const int needs =
          label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
      const int has = label->wordWrap() ? label->height() : label->width();
      EXPECT_LE(needs, has + 1) << where << ": " << label->text().toStdString();
      expectInside(*label, where, label->text());
    }
    for (const QAbstractButton* button : root->findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->text().isEmpty()) continue;
      if (!qobject_cast<const QPushButton*>(button) && !qobject_cast<const QCheckBox*>(button))
        continue;
      const int text = button->fontMetrics().horizontalAdvance(button->text());
      EXPECT_LE(text, button->width()) << where << ": " << button->text().toStdString();
      EXPECT_LE(button->minimumSizeHint().width(), button->width() + 1)
          << where << ": " << button->text().toStdString();
      expectInside(*button, where, button->text());
    }
  }
  /// The rows of buttons and texts that ask for the most room.
  static std::string widest(const QWidget& content) {
    std::string list;
    for (const QWidget* part : content.findChildren<QWidget*>()) {
      if (part->isVisible() &&
          part->minimumSizeHint().width() > content.parentWidget()->width() - 40) {
        list.append("\n  ").append(part->metaObject()->className());
        list.append(" ").append(std::to_string(part->minimumSizeHint().width()));
      }
    }
    return list;
  }
  /// What scrolls up and down only must not be wider than its place.
  static void expectNoneTooWide(QWidget* root, const char* where) {
    for (const QScrollArea* area : root->findChildren<QScrollArea*>()) {
      if (!area->isVisible() || area->widget() == nullptr) continue;
      EXPECT_LE(area->widget()->minimumSizeHint().width(), area->viewport()->width())
          << where << ": " << area->metaObject()->className() << widest(*area->widget());
    }
  }
  static bool isElided(const QLabel& label) {
    return dynamic_cast<const ElidedLabel*>(&label) != nullptr;
  }
  static void expectInside(const QWidget& widget, const char* where, const QString& text) {
    const QWidget* parent = widget.parentWidget();
    if (parent == nullptr || widget.isWindow()) return;
    EXPECT_TRUE(parent->rect().contains(widget.geometry()))
        << where << ": " << text.toStdString() << " reaches out of its place";
  }
};

TEST_P(LanguageTest, NothingIsCutInTheWindow) {
  openDemonstration();
  runModel();
  speak();
  EXPECT_LE(m_window->minimumSizeHint().width(), 1280);
  EXPECT_LE(m_window->width(), 1280) << "the pages ask for more";
  const std::pair<Workspace, const char*> pages[] = {{Workspace::Studies, "studies"},
                                                     {Workspace::Read, "read"},
                                                     {Workspace::Compare, "compare"},
                                                     {Workspace::Train, "train"},
                                                     {Workspace::Report, "report"}};
  for (const auto& [page, name] : pages) {
    m_window->showWorkspace(page);
    QTest::qWait(page == Workspace::Report ? 600 : 60);
    expectNothingCut(m_window.get(), name);
    expectNoneTooWide(m_window.get(), name);
    picture(m_window.get(), QString::fromLatin1(name));
  }
}

TEST_P(LanguageTest, NothingIsCutOverManyCases) {
  for (int n = 0; n < 6; ++n) {
    writeAnalyzedCase(m_folder.filePath(QStringLiteral("cases/%1").arg(n)).toStdString(), 0.1 + 0.05 * n, 0.1 + 0.04 * n,
                      n == 0 ? MadeReference::None : MadeReference::Mask);
  }
  qputenv("LATEGLOW_AUDIT", m_folder.filePath(QStringLiteral("audit")).toUtf8());
  m_chosenFolder = m_folder.filePath(QStringLiteral("cases"));
  speak();
  m_window->showWorkspace(Workspace::Compare);
  ComparePage* compare = m_window->comparePage();
  const auto look = [this](const char* name) {
    QTest::qWait(60);
    EXPECT_LE(m_window->width(), 1280) << name << " asks for more";
    expectNothingCut(m_window.get(), name);
    expectNoneTooWide(m_window.get(), name);
    picture(m_window.get(), QString::fromLatin1(name));
  };
  compare->showTab(1);
  look("cohort-empty");
  auto* cohort = m_window->findChild<CohortPage*>();
  click(cohort->findChild<QPushButton*>(QStringLiteral("openCohortButton")));
  ASSERT_TRUE(waitFor([cohort] { return cohort->table()->model()->rowCount() == 6; }));
  look("cohort");
  compare->showTab(2);
  look("blinded-start");
  auto* blinded = m_window->findChild<BlindedPage*>();
  QTest::keyClicks(blinded->readerName(), QStringLiteral("R1"));
  click(blinded->newButton());
  ASSERT_TRUE(waitFor([blinded] { return blinded->lightBox()->sliceCount() > 0; }));
  look("blinded");
  click(blinded->unblindButton());
  look("blinded-unblind");
  for (QPushButton* button : blinded->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->parentWidget()->property("tone") == QStringLiteral("danger")) click(button);
  }
  ASSERT_TRUE(waitFor([blinded] { return !blinded->findChildren<FigureTable*>().isEmpty(); }));
  look("blinded-results");
}

TEST_P(LanguageTest, NothingIsCutInTheDialogs) {
  speak();
  m_window->showSettings();
  auto* settings = dialog<SettingsDialog>();
  for (int row = 0; row < settings->pageList()->count(); ++row) {
    settings->showPage(static_cast<SettingsDialog::Page>(row));
    QTest::qWait(20);
    expectNothingCut(settings, "settings");
    picture(settings, QStringLiteral("settings-%1").arg(row));
  }
  settings->close();
  key(Qt::Key_F1);
  auto* sheet = dialog<HelpDialog>();
  expectNothingCut(sheet, "sheet");
  EXPECT_LE(sheet->height(), 780);
  picture(sheet, QStringLiteral("sheet"));
  sheet->close();
  m_window->showTour();
  auto* tour = dialog<TourDialog>();
  for (int card = 0; card < TourDialog::kCards; ++card) {
    expectNothingCut(tour, "introduction");
    picture(tour, QStringLiteral("tour-%1").arg(card));
    if (card + 1 < TourDialog::kCards) QTest::keyClick(tour, Qt::Key_Right);
    QTest::qWait(10);
  }
}

TEST_P(LanguageTest, TheWindowSpeaksItAtOnce) {
  if (language() == QStringLiteral("en")) return;
  const QString english = m_window->topBar()->tab(Workspace::Read)->text();
  speak();
  EXPECT_NE(m_window->topBar()->tab(Workspace::Read)->text(), english);
  EXPECT_EQ(QLocale().language(), QLocale(language()).language());
}

INSTANTIATE_TEST_SUITE_P(Languages, LanguageTest,
                         ::testing::Values("en", "de", "fr", "es", "zh_CN", "ko"),
                         [](const auto& spoken) { return std::string(spoken.param); });

}  // namespace
}  // namespace lateglow::testing
