#include <algorithm>
#include <fstream>
#include <iterator>

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <nlohmann/json.hpp>

#include "app/workflow/AuditLog.h"
#include "app/workflow/BlindedReading.h"
#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "tests/unit/workflow/CohortFixture.h"
#include "ui/blinded/BlindedPage.h"
#include "ui/blinded/LightBox.h"
#include "ui/blinded/ScorePanel.h"
#include "ui/blinded/SegmentPicker.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/compare/ComparePage.h"

namespace lateglow::testing {
namespace {

constexpr int kCases = 3;
constexpr int kImages = 2 * kCases;

/// A reading of three made cases, scored by the keyboard.
class BlindedPageTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    qputenv("LATEGLOW_AUDIT", m_folder.filePath(QStringLiteral("audit")).toUtf8());
    for (int n = 0; n < kCases; ++n) {
      writeAnalyzedCase(m_folder.filePath(QStringLiteral("cases/doe_jane_%1").arg(n)).toStdString(), 0.1 * (n + 1),
                        0.08 * (n + 1));
    }
    showTab();
  }
  void showTab() {
    key(Qt::Key_3, Qt::ControlModifier);
    click(m_window->comparePage()->tabs()->button(2));
  }
  [[nodiscard]] BlindedPage* page() const { return m_window->findChild<BlindedPage*>(); }
  [[nodiscard]] ScorePanel* panel() const { return page()->panel(); }
  void type(Qt::Key pressed) { QTest::keyClick(panel(), pressed); }

  /// The first folder that is asked for has the cases, the second takes the reading.
  void begin(const QString& reader) {
    page()->readerName()->setFocus();
    QTest::keyClicks(page()->readerName(), reader);
    m_chosenFolder = m_folder.path() + QStringLiteral("/cases");
    click(page()->newButton());
    ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
    readingFolder = QDir(m_chosenFolder).entryInfoList({QStringLiteral("reading-*")}, QDir::Dirs).value(0).filePath();
    ASSERT_FALSE(readingFolder.isEmpty());
  }
  void goOn(const QString& reader) {
    page()->readerName()->setFocus();
    QTest::keyClicks(page()->readerName(), reader);
    m_chosenFolder = readingFolder;
    QTest::keyClick(page()->readerName(), Qt::Key_Return);
  }
  /// Quality, segments 7 and 8, confidence, written down.
  void scoreByKeys(int quality) {
    ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
    type(static_cast<Qt::Key>(Qt::Key_0 + quality));
    for (const Qt::Key pressed : {Qt::Key_0, Qt::Key_7, Qt::Key_0, Qt::Key_8, Qt::Key_Return, Qt::Key_4}) type(pressed);
    type(Qt::Key_Return);
  }
  /// Everything that can be read or hovered, or that a screen reader would say.
  [[nodiscard]] QStringList visibleTexts() const {
    QStringList texts{m_window->windowTitle()};
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
      if (!widget->isVisible()) continue;
      texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->windowTitle()
            << widget->statusTip() << widget->whatsThis();
      if (const auto* label = qobject_cast<const QLabel*>(widget)) texts << label->text();
      if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
      if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) texts << edit->text();
    }
    return texts;
  }

  QString readingFolder;
};

TEST_F(BlindedPageTest, StartNeedsAReaderAndSaysWhatHappens) {
  EXPECT_FALSE(page()->newButton()->isEnabled());
  screenshot(QStringLiteral("BlindedPageTest-start"));
  QTest::keyClicks(page()->readerName(), QStringLiteral("R1"));
  EXPECT_TRUE(page()->newButton()->isEnabled());
  m_chosenFolder = m_folder.filePath(QStringLiteral("nothing"));
  QDir().mkpath(m_chosenFolder);
  click(page()->newButton());
  ASSERT_TRUE(waitFor([this] { return page()->notice()->isVisible(); }));
  EXPECT_TRUE(page()->notice()->text().contains(QStringLiteral("no analyzed case with a real LGE")));
}

TEST_F(BlindedPageTest, NothingThatIsSeenTellsWhatAnImageIs) {
  begin(QStringLiteral("R1"));
  QStringList first;
  for (int n = 0; n < kImages; ++n) {
    ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
    QStringList texts = visibleTexts();
    for (QString& text : texts) {
      for (const char* hint : {"synth", "real", "acquired", "generated", "doe", "jane", "pscgan", "model", "case_"}) {
        EXPECT_FALSE(text.contains(QLatin1String(hint), Qt::CaseInsensitive)) << hint << ": " << text.toStdString();
      }
      // What counts the images is the only thing that changes.
      if (text.startsWith(QStringLiteral("Image "))) text = QStringLiteral("Image");
    }
    texts.removeAll(QString());
    if (n == 0) first = texts;
    EXPECT_EQ(texts.join(u'\n').toStdString(), first.join(u'\n').toStdString()) << n;
    scoreByKeys(3);
  }
  // The files that the reader can open tell nothing either.
  for (const QFileInfo& file : QDir(readingFolder).entryInfoList(QDir::Files)) {
    std::ifstream stream(file.filePath().toStdString());
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    for (const char* hint : {"synth", "\"real", "doe_jane"}) EXPECT_EQ(text.find(hint), std::string::npos) << hint;
  }
}

TEST_F(BlindedPageTest, KeysScoreEverything) {
  begin(QStringLiteral("R1"));
  EXPECT_FALSE(panel()->saveButton()->isEnabled());
  type(Qt::Key_4);
  EXPECT_TRUE(panel()->grade(ScorePanel::Quality, 4)->isChecked());
  EXPECT_EQ(panel()->question(), ScorePanel::Segments);
  for (const Qt::Key pressed : {Qt::Key_1, Qt::Key_6, Qt::Key_0, Qt::Key_2}) type(pressed);
  type(Qt::Key_Right);  // to 3
  type(Qt::Key_Space);
  EXPECT_EQ(panel()->picker()->accessibleDescription(), QStringLiteral("2, 3, 16"));
  screenshot(QStringLiteral("BlindedPageTest-reading"));
  type(Qt::Key_N);
  EXPECT_EQ(panel()->picker()->accessibleDescription(), QStringLiteral("none"));
  QTest::mouseClick(panel()->picker(), Qt::LeftButton, {}, panel()->picker()->centreOf(12));
  type(Qt::Key_Down);
  type(Qt::Key_2);
  EXPECT_TRUE(panel()->saveButton()->isEnabled());
  type(Qt::Key_Return);
  const auto list = BlindedWorklist::open(readingFolder.toStdString());
  const auto all = readAllScores(*list);
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 1U);
  const auto& score = all->front().scores.front();
  ASSERT_TRUE(score);
  EXPECT_EQ(score->quality, 4);
  EXPECT_EQ(score->confidence, 2);
  EXPECT_TRUE(score->scar[11]);
  EXPECT_EQ(std::count(score->scar.begin(), score->scar.end(), true), 1);
  // Back to it, and another grade replaces the first.
  type(Qt::Key_PageUp);
  EXPECT_TRUE(panel()->grade(ScorePanel::Quality, 4)->isChecked());
}

TEST_F(BlindedPageTest, GoesOnWhereItEndedWithoutBeingClosed) {
  begin(QStringLiteral("R1"));
  scoreByKeys(5);
  scoreByKeys(2);
  makeWindow();  // as after a crash: nothing was closed or saved in the end
  showTab();
  goOn(QStringLiteral("R1"));
  ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
  QStringList texts = visibleTexts();
  EXPECT_TRUE(texts.contains(QStringLiteral("Image 3 of 6, 2 scored, reader R1"))) << texts.join(u'\n').toStdString();
}

TEST_F(BlindedPageTest, AnotherThemeDoesNotLoseThePlace) {
  begin(QStringLiteral("R1"));
  scoreByKeys(5);
  ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
  type(Qt::Key_2);
  const WatchedApplication::Pause rebuilds;  // builds all widgets at once
  const QWidget* before = m_window->centralWidget();
  m_window->settings().setTheme(Settings::Theme::Light);
  ASSERT_TRUE(waitFor([&] { return m_window->centralWidget() != before; }));
  m_window->comparePage()->showTab(2);
  EXPECT_GT(page()->lightBox()->sliceCount(), 0);
  EXPECT_TRUE(panel()->grade(ScorePanel::Quality, 2)->isChecked());
  EXPECT_TRUE(waitFor([this] {
    return m_window->workspace() == Workspace::Compare &&
           visibleTexts().contains(QStringLiteral("Image 2 of 6, 1 scored, reader R1"));
  }, 3000));
  screenshot(QStringLiteral("BlindedPageTest-light"));
  m_window->settings().setTheme(Settings::Theme::Dark);
  before = m_window->centralWidget();
  ASSERT_TRUE(waitFor([&] { return m_window->centralWidget() != before; }));
}

TEST_F(BlindedPageTest, UnblindingIsAskedLoggedAndShowsResultsOfAllReaders) {
  begin(QStringLiteral("R1"));
  for (int n = 0; n < kImages; ++n) scoreByKeys(1 + n % 5);
  EXPECT_TRUE(page()->notice()->text().contains(QStringLiteral("All images are scored")));
  makeWindow();
  showTab();
  goOn(QStringLiteral("R2"));
  ASSERT_TRUE(waitFor([this] { return page()->lightBox()->sliceCount() > 0; }));
  for (int n = 0; n < kImages; ++n) scoreByKeys(1 + (n + 1) % 5);
  click(page()->unblindButton());
  type(Qt::Key_Escape);
  EXPECT_FALSE(BlindedWorklist::open(readingFolder.toStdString())->unblinded());
  click(page()->unblindButton());
  screenshot(QStringLiteral("BlindedPageTest-unblind"));
  for (QPushButton* button : page()->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->text() == QStringLiteral("Unblind now")) click(button);
  }
  ASSERT_TRUE(waitFor([this] { return !page()->findChildren<FigureTable*>().isEmpty(); }));
  QTest::qWait(50);
  EXPECT_EQ(page()->findChildren<FigureTable*>().size(), 3) << "two readers and what is between them";
  const auto records = AuditLog::standard().read();
  ASSERT_TRUE(records);
  const auto unblinded = std::count_if(records->begin(), records->end(), [](const AuditRecord& record) {
    return record.action == "unblind" && record.reader == "R2";
  });
  EXPECT_EQ(unblinded, 1);
  const auto scores = std::count_if(records->begin(), records->end(),
                                    [](const AuditRecord& record) { return record.action == "blinded_score"; });
  EXPECT_EQ(scores, 2 * kImages);
  m_chosenFolder = m_folder.path();
  click(page()->exportButton());
  ASSERT_TRUE(waitFor([this] { return page()->notice()->isVisible(); }));
  const QString made = QDir(m_folder.path()).entryList({QStringLiteral("blinded-results-*")}, QDir::Dirs).value(0);
  ASSERT_FALSE(made.isEmpty());
  const auto json = nlohmann::json::parse(std::ifstream(m_folder.filePath(made).toStdString() + "/results.json"));
  EXPECT_NEAR(json["between_readers"]["R1 - R2"]["scar_segments_kappa"]["value"].get<double>(), 1.0, 1e-12);
}

}  // namespace
}  // namespace lateglow::testing
