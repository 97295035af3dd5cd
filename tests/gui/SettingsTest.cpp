// Settings hold at once and are kept; the key map; the introduction.
#include <set>

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>

#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ToolRow.h"
#include "ui/settings/ShortcutsPage.h"
#include "ui/settings/StorePage.h"
#include "ui/compare/CaseComparisonPage.h"
#include "ui/compare/ComparisonViews.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/TourDialog.h"

namespace lateglow::testing {
namespace {

using Page = SettingsDialog::Page;

class SettingsTest : public GuiFixture {
 protected:
  /// Another theme or language builds all widgets anew, which takes longer than 50 ms; it is what
  /// the user just asked for, and nothing runs meanwhile.
  WatchedApplication::Pause m_rebuilds;

  void TearDown() override {
    GuiFixture::TearDown();
    QSettings().clear();
    setLanguage(QStringLiteral("en"));
    setDisplayLengthUnit(LengthUnit::Millimetre);
    applyTheme(*qApp, PaintTheme::Dark);
  }
  template <typename Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    waitFor([&] {
      found = m_window->findChild<Dialog*>();
      return found != nullptr && found->isVisible();
    });
    return found;
  }
  SettingsDialog* open(Page page) {
    key(Qt::Key_Comma, Qt::ControlModifier);
    auto* settings = dialog<SettingsDialog>();
    QApplication::setActiveWindow(settings);
    settings->pageList()->setFocus();
    while (settings->page() != page) QTest::keyClick(settings->pageList(), Qt::Key_Down);
    return settings;
  }
  void choose(const char* control, int index) {
    auto* choice = dialog<SettingsDialog>()->findChild<SegmentedControl*>(control);
    ASSERT_NE(choice, nullptr);
    click(choice->button(index));
  }
  void chooseItem(const char* name, const QString& data) {
    auto* choice = dialog<SettingsDialog>()->findChild<QComboBox*>(name);
    ASSERT_NE(choice, nullptr);
    const int index = choice->findData(data);
    ASSERT_GE(index, 0);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < index; ++i) {
      choice = dialog<SettingsDialog>()->findChild<QComboBox*>(name);
      QTest::keyClick(choice, Qt::Key_Down);
    }
  }
  void press(ShortcutsPage* page, Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
    click(page->edit());
    QTest::keyClick(page->edit(), pressed, modifiers);
    ASSERT_TRUE(waitFor([page] { return page->setButton()->isEnabled(); }, 3000));
  }
  void picture(const QString& name) {
    const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
    QTest::qWait(20);
    dialog<SettingsDialog>()->grab().save(folder +
                                          QStringLiteral("/SettingsTest-%1.png").arg(name));
  }
};

TEST_F(SettingsTest, EveryPageIsThereInBothThemes) {
  for (const int theme : {1, 2}) {
    open(Page::Appearance);
    choose("themeControl", theme);
    ASSERT_TRUE(waitFor([theme] { return (currentTheme() == PaintTheme::Light) == (theme == 2); }));
    auto* settings = dialog<SettingsDialog>();
    for (int row = 0; row < settings->pageList()->count(); ++row) {
      settings->showPage(static_cast<Page>(row));
      picture(QStringLiteral("page%1-theme%2").arg(row).arg(theme));
    }
    settings->close();
    QTest::qWait(10);
  }
}

TEST_F(SettingsTest, TheThemeChangesAtOnceAndWhatIsReadStays) {
  openDemonstration();
  runModel();
  open(Page::Appearance);
  choose("themeControl", 2);
  ASSERT_TRUE(waitFor([] { return currentTheme() == PaintTheme::Light; }));
  SettingsDialog* settings = dialog<SettingsDialog>();
  ASSERT_NE(settings, nullptr) << "the dialog is still there";
  EXPECT_EQ(settings->page(), Page::Appearance);
  settings->close();
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
  ASSERT_NE(session(), nullptr);
  EXPECT_NE(session()->result, nullptr);
  QTest::qWait(100);
  const QImage shown = m_window->grab().toImage();
  EXPECT_GT(
      shown.pixelColor(m_window->topBar()->geometry().bottomLeft() + QPoint(2, -4)).lightness(),
      200);
  // The new widgets work: undo and redo reach them.
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->result, nullptr);
  key(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_NE(session()->result, nullptr);
  for (const Workspace page : {Workspace::Studies, Workspace::Report, Workspace::Read}) {
    m_window->showWorkspace(page);
    QTest::qWait(300);
    screenshot(QStringLiteral("SettingsTest-light-%1").arg(static_cast<int>(page)));
  }
}

TEST_F(SettingsTest, LengthsAreWrittenInCentimetres) {
  EXPECT_EQ(lengthText(23.5), QStringLiteral("23.5 mm"));
  open(Page::Language);
  choose("lengthControl", 1);
  ASSERT_TRUE(waitFor([] { return displayLengthUnit() == LengthUnit::Centimetre; }));
  EXPECT_EQ(lengthText(23.5), QStringLiteral("2.35 cm"));
  EXPECT_EQ(areaText(84.0), QStringLiteral("0.84 cm²"));
}

TEST_F(SettingsTest, TheLanguageBringsItsDecimalSign) {
  open(Page::Language);
  chooseItem("languageChoice", QStringLiteral("de"));
  ASSERT_TRUE(waitFor([] { return lengthText(23.5).contains(u','); }));
  EXPECT_EQ(lengthText(23.5), QStringLiteral("23,5 mm"));
  EXPECT_EQ(Settings().language(), QStringLiteral("de"));
}

TEST_F(SettingsTest, TheColourBlindSafeSetIsOfferedAndHoldsAtOnce) {
  open(Page::Appearance);
  choose("paletteControl", 1);
  EXPECT_EQ(m_window->layers().settings().palette, ClassPalette::ColourBlindSafe);
  EXPECT_EQ(Settings().palette(), ClassPalette::ColourBlindSafe);
}

TEST_F(SettingsTest, TheDeviceIsTheOneBesideRun) {
  ASSERT_TRUE(waitFor([this] { return m_window->cases().devicesKnown(); }));
  open(Page::Devices);
  chooseItem("deviceChoice", QStringLiteral("cpu"));
  EXPECT_EQ(m_window->cases().device(), "cpu");
  EXPECT_EQ(Settings().device(), QStringLiteral("cpu"));
}

TEST_F(SettingsTest, AnUnknownDeviceGivesWayToAnyDevice) {
  m_window->cases().setDevice("cuda:7");
  m_window->cases().queryDevices();
  ASSERT_TRUE(waitFor([this] { return m_window->cases().device() == "auto"; }));
}

TEST_F(SettingsTest, TheStoreIsMovedWithAClick) {
  QTemporaryDir elsewhere;
  m_storeTarget = elsewhere.path();
  ASSERT_TRUE(waitFor([this] { return m_window->library().loaded(); }));
  StorePage* page = open(Page::Store)->storePage();
  click(page->moveButton());
  ASSERT_TRUE(waitFor([&] { return page->folderLabel()->text() == elsewhere.path(); }));
  EXPECT_TRUE(std::filesystem::is_symlink(storeFolder()));
  picture(QStringLiteral("moved"));
}

TEST_F(SettingsTest, TheStoresLimitIsSetAndTakenAway) {
  ASSERT_TRUE(waitFor([this] { return m_window->library().loaded(); }));
  StorePage* page = open(Page::Store)->storePage();
  QSpinBox* limit = page->limitBox();
  ASSERT_TRUE(limit->isEnabled());
  EXPECT_EQ(limit->text(), QStringLiteral("None"));
  limit->setFocus();
  limit->selectAll();
  QTest::keyClicks(limit, QStringLiteral("20"));
  QTest::keyClick(limit, Qt::Key_Tab);
  const auto bytes = [this] { return m_window->library().size().limitBytes; };
  ASSERT_TRUE(waitFor([&] { return bytes() == 20ULL << 30U; })) << "powers of 1024, as the CLI";
  picture(QStringLiteral("limit"));
  limit->setFocus();
  limit->selectAll();
  QTest::keyClicks(limit, QStringLiteral("0"));
  QTest::keyClick(limit, Qt::Key_Tab);
  EXPECT_TRUE(waitFor([&] { return !bytes(); }));
}

TEST_F(SettingsTest, AKeyThatIsTakenIsNamedAndThenTakenOver) {
  openDemonstration();
  ShortcutsPage* page = open(Page::Shortcuts)->shortcutsPage();
  page->choose(QStringLiteral("cine.play"));
  press(page, Qt::Key_P);
  ASSERT_TRUE(page->notice()->isVisible());
  EXPECT_TRUE(page->notice()->text().contains(QStringLiteral("Outline with statistics")));
  picture(QStringLiteral("conflict"));
  click(page->setButton());
  EXPECT_EQ(m_window->keyMap().keysText(QStringLiteral("cine.play")), QStringLiteral("P"));
  EXPECT_TRUE(m_window->keyMap().keys(QStringLiteral("tool.polygon")).isEmpty());
  dialog<SettingsDialog>()->close();
  QTest::qWait(10);
  key(Qt::Key_P);
  EXPECT_TRUE(m_window->readPage()->clock().playing());
  EXPECT_EQ(m_window->readPage()->toolBox().tool(), ReadTool::Navigate);
  EXPECT_EQ(m_window->readPage()->tools()->toolButton(ReadTool::Brush)->toolTip(),
            QStringLiteral("Brush (B)"));
  EXPECT_EQ(m_window->readPage()->tools()->toolButton(ReadTool::Polygon)->toolTip(),
            QStringLiteral("Outline with statistics"));
}

TEST_F(SettingsTest, ChangedKeysAreKeptAndReset) {
  ShortcutsPage* page = open(Page::Shortcuts)->shortcutsPage();
  page->choose(QStringLiteral("cine.loop"));
  press(page, Qt::Key_K, Qt::ControlModifier);
  click(page->addButton());
  const QString command = QStringLiteral("cine.loop");
  EXPECT_EQ(KeyMap().keysText(command), QStringLiteral("L, Ctrl+K"))
      << "as the next start reads it";
  click(page->resetButton());
  EXPECT_TRUE(KeyMap().isDefault(command));
  page->choose(QStringLiteral("tool.brush"));
  press(page, Qt::Key_L);
  click(page->setButton());
  EXPECT_TRUE(KeyMap().keys(command).isEmpty());
  click(page->resetAllButton());
  EXPECT_TRUE(KeyMap().isDefault(command));
  EXPECT_TRUE(KeyMap().isDefault(QStringLiteral("tool.brush")));
}

TEST_F(SettingsTest, TheSheetShowsTheKeysOfTheDay) {
  m_window->keyMap().setKeys(QStringLiteral("tool.brush"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
  key(Qt::Key_F1);
  auto* sheet = dialog<HelpDialog>();
  ASSERT_NE(sheet, nullptr);
  bool shown = false;
  for (const QLabel* label : sheet->findChildren<QLabel*>()) {
    shown = shown || label->text() == QStringLiteral("Ctrl+B");
  }
  EXPECT_TRUE(shown);
  EXPECT_LE(sheet->sizeHint().height(), 760) << "fits a screen of 800 lines";
  sheet->grab().save(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()) +
                     QStringLiteral("/SettingsTest-sheet.png"));
  click(sheet->findChild<QPushButton*>(QStringLiteral("editKeysButton")));
  ASSERT_NE(dialog<SettingsDialog>(), nullptr);
  EXPECT_EQ(dialog<SettingsDialog>()->page(), Page::Shortcuts);
}

TEST(CommandTable, IdsAndDefaultKeysAreUniqueWhereverTheyArePressed) {
  std::set<QString> ids;
  const QList<Command> table = commandTable();
  for (const Command& command : table) {
    EXPECT_TRUE(ids.insert(command.id).second) << command.id.toStdString();
    EXPECT_FALSE(command.defaultKeys.isEmpty()) << command.id.toStdString();
    for (const Command& other : table) {
      if (command.id == other.id || !overlap(command.scope, other.scope)) continue;
      for (const QKeySequence& key : command.defaultKeys) {
        EXPECT_FALSE(other.defaultKeys.contains(key))
            << key.toString().toStdString() << " of " << command.id.toStdString() << " and "
            << other.id.toStdString();
      }
    }
  }
}

TEST_F(SettingsTest, KeysOfCompareAreChangedAndShownAsAllOthers) {
  KeyMap& keys = m_window->keyMap();
  EXPECT_EQ(keys.keysText(QStringLiteral("class.scar")), QStringLiteral("1"));
  EXPECT_EQ(keys.keysText(QStringLiteral("compare.sideBySide")), QStringLiteral("1"));
  keys.setKeys(QStringLiteral("compare.difference"), {QKeySequence(Qt::Key_1)});
  EXPECT_TRUE(keys.keys(QStringLiteral("compare.sideBySide")).isEmpty());
  EXPECT_EQ(keys.keysText(QStringLiteral("class.scar")), QStringLiteral("1"));
  openDemonstration();
  key(Qt::Key_3, Qt::ControlModifier);
  m_window->caseComparison()->views()->setFocus();
  QTest::keyClick(m_window->caseComparison()->views(), Qt::Key_1);
  EXPECT_EQ(m_window->comparison().mode(), ComparisonMode::Difference);
  key(Qt::Key_F1);
  auto* sheet = dialog<HelpDialog>();
  ASSERT_NE(sheet, nullptr);
  QStringList shown;
  for (const QLabel* label : sheet->findChildren<QLabel*>()) {
    if (label->isVisible()) shown << label->text();
  }
  EXPECT_TRUE(shown.contains(QStringLiteral("Difference")));
  EXPECT_TRUE(shown.contains(QStringLiteral("Mark the segment, or not")));
  EXPECT_TRUE(shown.contains(QStringLiteral("Read the selected case")));
  EXPECT_FALSE(shown.contains(QStringLiteral("Paint scar")));
  sheet->grab().save(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()) +
                     QStringLiteral("/SettingsTest-sheet-compare.png"));
}

TEST_F(SettingsTest, EveryCommandOfTheTableDoesSomething) {
  std::set<QString> bound;
  for (const QAction* action : m_window->findChildren<QAction*>()) {
    if (!commandOf(*action).isEmpty()) bound.insert(commandOf(*action));
  }
  for (const Command& command : commandTable()) {
    EXPECT_TRUE(bound.contains(command.id)) << command.id.toStdString();
  }
  EXPECT_EQ(bound.size(), static_cast<std::size_t>(commandTable().size()));
}

TEST_F(SettingsTest, TheIntroductionIsThreeCardsAndComesOnce) {
  m_window->beginSession();
  auto* tour = dialog<TourDialog>();
  ASSERT_NE(tour, nullptr);
  QApplication::setActiveWindow(tour);
  for (int card = 0; card < TourDialog::kCards; ++card) {
    EXPECT_EQ(tour->card(), card);
    tour->grab().save(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()) +
                      QStringLiteral("/SettingsTest-tour%1.png").arg(card));
    if (card + 1 < TourDialog::kCards) QTest::keyClick(tour, Qt::Key_Right);
  }
  QTest::keyClick(tour, Qt::Key_Left);
  EXPECT_EQ(tour->card(), 1);
  click(tour->skipButton());
  EXPECT_TRUE(Settings().tourSeen());
  // Again from the sheet.
  QTest::qWait(10);
  key(Qt::Key_F1);
  click(dialog<HelpDialog>()->findChild<QPushButton*>(QStringLiteral("tourButton")));
  ASSERT_NE(dialog<TourDialog>(), nullptr);
}

}  // namespace
}  // namespace lateglow::testing
