#include <fstream>

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QWheelEvent>
#include <nlohmann/json.hpp>

#include "app/workflow/CaseFiles.h"
#include "tests/gui/GuiFixture.h"
#include "tests/unit/workflow/CohortFixture.h"
#include "ui/cohort/CohortPage.h"
#include "ui/cohort/CohortTable.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/compare/ComparePage.h"
#include "ui/plots/PlotView.h"

namespace lateglow::testing {
namespace {

constexpr int kCases = 14;
constexpr int kOutlier = 9;
constexpr int kWithoutReference = 4;

/// A cohort of made cases, one far off and one without reference, in Compare.
class CohortPageTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    m_chosenFolder = m_folder.filePath(QStringLiteral("cases"));
    for (int n = 0; n < kCases; ++n) {
      const double share = 0.04 + 0.02 * n;
      writeAnalyzedCase(caseFolder(n), n == kOutlier ? share + 0.3 : share + 0.01 * (n % 3), share,
                        n == kWithoutReference ? MadeReference::None : MadeReference::Mask);
    }
    key(Qt::Key_3, Qt::ControlModifier);
    click(m_window->comparePage()->tabs()->button(1));
  }
  [[nodiscard]] std::filesystem::path caseFolder(int n) const {
    return m_folder.filePath(QStringLiteral("cases/case_%1").arg(n, 2, 10, QLatin1Char('0'))).toStdString();
  }
  void openCohort() {
    click(page()->findChild<QPushButton*>(QStringLiteral("openCohortButton")));
    ASSERT_TRUE(waitFor([this] { return page()->table()->model()->rowCount() == kCases; }));
    QTest::qWait(50);
  }
  [[nodiscard]] CohortPage* page() const { return m_window->findChild<CohortPage*>(); }
  [[nodiscard]] PlotView* plot(CohortPage::Plot which) const { return page()->plot(which); }
  [[nodiscard]] QString cell(int row, int column) const {
    return page()->table()->model()->index(row, column).data().toString();
  }
};

TEST_F(CohortPageTest, EmptyStateSaysTheNextStepAndATableOpens) {
  EXPECT_TRUE(page()->isVisible());
  EXPECT_FALSE(page()->measureChoice()->isVisible());
  screenshot(QStringLiteral("CohortPageTest-empty"));
  m_chosenTable = m_folder.filePath(QStringLiteral("pairs.csv"));
  std::ofstream(m_chosenTable.toStdString()) << "case,ef_percent_model,ef_percent_reference\n"
                                                "a,40,42\nb,51,50\nc,60,62\nd,35,37\n";
  for (QPushButton* button : page()->findChildren<QPushButton*>()) {
    if (button->isVisible() && button->text() == QStringLiteral("Open table…")) {
      click(button);
      break;
    }
  }
  ASSERT_TRUE(waitFor([this] { return page()->table()->model()->rowCount() == 4; }));
  EXPECT_EQ(page()->measureChoice()->currentText(), QStringLiteral("Ejection fraction"));
  EXPECT_EQ(cell(0, CohortTable::Difference).toDouble(), -2.0);
}

TEST_F(CohortPageTest, ShowsAgreementAndSaysOutliersAndMissingValues) {
  openCohort();
  EXPECT_EQ(plot(CohortPage::Correlation)->content().points.size(), kCases - 1U);
  EXPECT_EQ(cell(kOutlier, CohortTable::Remark), QStringLiteral("beyond limits"));
  EXPECT_EQ(cell(kWithoutReference, CohortTable::Remark), QStringLiteral("no reference"));
  QString said;
  for (const QLabel* label : page()->findChildren<QLabel*>()) {
    if (label->isVisible()) said += label->text() + u'\n';
  }
  EXPECT_TRUE(said.contains(QStringLiteral("1 case without a pair")));
  EXPECT_TRUE(said.contains(QStringLiteral("1 case beyond the limits")));
  EXPECT_EQ(page()->figures()->rows().front().value, QString::number(kCases - 1));
  screenshot(QStringLiteral("CohortPageTest-desk"));
  // Another measure, by the keyboard.
  page()->measureChoice()->setFocus();
  QTest::keyClick(page()->measureChoice(), Qt::Key_Up);
  EXPECT_TRUE(plot(CohortPage::BlandAltmanPlot)->content().title.startsWith(QStringLiteral("Scar ratio")));
  EXPECT_EQ(page()->table()->model()->headerData(CohortTable::Model, Qt::Horizontal), QStringLiteral("Model, %"));
}

TEST_F(CohortPageTest, PointAndRowSelectEachOther) {
  openCohort();
  PlotView* view = plot(CohortPage::BlandAltmanPlot);
  const QPoint place = view->placeOf(kOutlier).toPoint();
  QTest::mouseMove(view->canvas(), place);
  EXPECT_TRUE(waitFor([view] { return view->hint().contains(QStringLiteral("case_09")); }));
  QTest::mouseClick(view->canvas(), Qt::LeftButton, {}, place);
  EXPECT_EQ(page()->table()->currentIndex().data().toString(), QStringLiteral("case_09"));
  screenshot(QStringLiteral("CohortPageTest-selected"));
  page()->table()->setFocus();
  QTest::keyClick(page()->table(), Qt::Key_Up);
  EXPECT_EQ(page()->table()->currentIndex().data().toString(), QStringLiteral("case_08"));
}

TEST_F(CohortPageTest, WheelZoomsAroundThePointerAndTheButtonShowsAllAgain) {
  openCohort();
  PlotView* view = plot(CohortPage::Correlation);
  const QPointF place = view->placeOf(6);
  for (int n = 0; n < 4; ++n) {
    QWheelEvent wheel(place, view->canvas()->mapToGlobal(place.toPoint()), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->canvas(), &wheel);
  }
  EXPECT_TRUE(view->zoomed());
  EXPECT_LT((view->placeOf(6) - place).manhattanLength(), 4.0) << "what is under the pointer stays there";
  const QPointF before = view->placeOf(6);
  QTest::mousePress(view->canvas(), Qt::LeftButton, {}, QPoint(40, 40));
  QTest::mouseMove(view->canvas(), QPoint(60, 50));
  QTest::mouseMove(view->canvas(), QPoint(80, 60));
  QTest::mouseRelease(view->canvas(), Qt::LeftButton, {}, QPoint(80, 60));
  EXPECT_GT((view->placeOf(6) - before).manhattanLength(), 10.0) << "a drag pans";
  screenshot(QStringLiteral("CohortPageTest-zoomed"));
  QTest::keyClick(view, Qt::Key_R);
  EXPECT_FALSE(view->zoomed());
}

TEST_F(CohortPageTest, ADoubleClickOpensTheCaseInRead) {
  // Its source is still there for one case; for the others the page says what to do.
  const QString study = m_folder.filePath(QStringLiteral("studies/one"));
  QDir().mkpath(study);
  for (const char* name : {"a.dcm", "b.dcm"}) std::ofstream((study.toStdString() + "/") + name) << "x";
  const auto file = caseFolder(3) / casefiles::kAnalysis;
  nlohmann::json analysis = nlohmann::json::parse(std::ifstream(file));
  analysis["source"]["files"] = {study.toStdString() + "/a.dcm", study.toStdString() + "/b.dcm"};
  std::ofstream(file) << analysis.dump();
  openCohort();
  PlotView* view = plot(CohortPage::Correlation);
  QTest::mouseDClick(view->canvas(), Qt::LeftButton, {}, view->placeOf(2).toPoint());
  ASSERT_TRUE(waitFor([this] { return page()->notice()->isVisible(); }));
  EXPECT_TRUE(page()->notice()->text().contains(QStringLiteral("case_02")));
  QTest::mouseDClick(view->canvas(), Qt::LeftButton, {}, view->placeOf(3).toPoint());
  EXPECT_TRUE(waitFor([this] { return session() != nullptr; }));
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
}

TEST_F(CohortPageTest, ExportsTablesAndPlotsOrSaysWhyNot) {
  openCohort();
  m_chosenFolder = m_folder.filePath(QStringLiteral("exports"));
  QDir().mkpath(m_chosenFolder);
  click(page()->tools()->findChild<QPushButton*>(QStringLiteral("exportCohortButton")));
  ASSERT_TRUE(waitFor([this] { return page()->notice()->isVisible(); }, 60'000));
  EXPECT_TRUE(page()->notice()->text().startsWith(QStringLiteral("Exported"))) << page()->notice()->text().toStdString();
  const QStringList made = QDir(m_chosenFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  ASSERT_EQ(made.size(), 1);
  const QDir folder(m_chosenFolder + u'/' + made.front());
  for (const char* name : {"cases.csv", "cohort.json", "bland_altman_scar_mass_g.svg", "roc_segments.png"}) {
    EXPECT_TRUE(folder.exists(QString::fromLatin1(name))) << name;
  }
}

TEST_F(CohortPageTest, AFolderWithoutCasesIsNamed) {
  m_chosenFolder = m_folder.filePath(QStringLiteral("nothing"));
  QDir().mkpath(m_chosenFolder);
  click(page()->findChild<QPushButton*>(QStringLiteral("openCohortButton")));
  ASSERT_TRUE(waitFor([this] { return page()->notice()->isVisible(); }));
  EXPECT_TRUE(page()->notice()->text().contains(QStringLiteral("nothing has no folder of an analyzed case")));
}

}  // namespace
}  // namespace lateglow::testing
