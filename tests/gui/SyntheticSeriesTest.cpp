// Models that make a volume of a volume: what is offered, what comes of it, how it is marked.
#include <QComboBox>
#include <QLabel>
#include <QPdfDocument>
#include <QPushButton>

#include "tests/gui/GuiFixture.h"
#include "ui/compare/CaseComparisonPage.h"
#include "ui/compare/ComparisonViews.h"
#include "ui/compare/PairViewport.h"
#include "ui/models/ModelFit.h"
#include "ui/read/HistoryCard.h"
#include "ui/read/ImagePane.h"
#include "ui/read/Inspector.h"
#include "ui/read/ProfileView.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RunCard.h"
#include "ui/read/SeriesStrip.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportPage.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

constexpr float kBrighterHu = 30.0F;
const QString kTag = QStringLiteral("SYNTHETIC CT");

/// The analytic heart's model, which takes cines, one from FLAIR, and one for cone-beam CT that
/// adds 30 HU.
class FakeVolumeService : public FakeCaseService {
public:
  [[nodiscard]] std::vector<ModelChoice> models() const override {
    std::vector<ModelChoice> models = FakeCaseService::models();
    models.front().takes = "MR cine";
    ModelChoice volume = models.front();
    volume.summary.id = "brighter";
    volume.summary.title = "Brighter";
    volume.task = "cone-beam CT to CT";
    volume.takes = "CBCT";
    volume.volumeTask = "cbct-to-ct";
    models.push_back(volume);
    volume.summary.id = "flair";
    volume.summary.title = "From FLAIR";
    volume.takes = "MR FLAIR";
    volume.volumeTask = "flair-to-t1";
    models.push_back(volume);
    return models;
  }
  [[nodiscard]] Expected<Synthesis> synthesize(const Case& opened, const SynthesisOptions& options,
                                               ProgressSink& progress) override {
    if (options.modelId != "brighter") {
      return FakeCaseService::synthesize(opened, options, progress);
    }
    auto layer = std::make_shared<Layer>();
    layer->role = LayerRole::SyntheticImage;
    layer->name = "Synthetic CT";
    Volume volume = *opened.source().volume();
    volume.unit = "[hnsf'U]";
    for (float& value : volume.voxels) value += kBrighterHu;
    layer->image = std::move(volume);
    layer->provenance.modelId = options.modelId;
    layer->provenance.sourceSeriesUids = {opened.source().uid};
    Synthesis synthesis;
    synthesis.result = opened.with(layer);
    synthesis.device = "cpu";
    return synthesis;
  }
};

class SyntheticSeriesTest : public GuiFixture {
protected:
  SyntheticSeriesTest() { m_service = std::make_shared<FakeVolumeService>(); }
  void openHead() {
    m_window->openPath(QStringLiteral("studies/analytic-head"));
    ASSERT_TRUE(waitFor([this] { return session() != nullptr && m_window->cases().canRun(); }));
  }
  void runVolume() {
    click(page()->inspector()->run()->runButton());
    ASSERT_TRUE(waitFor([this] { return m_window->cases().sessions().size() == 2; }));
    QTest::qWait(50);
  }
  [[nodiscard]] ReadPage* page() { return m_window->readPage(); }
  [[nodiscard]] ReadPane* pane(std::size_t n) { return page()->viewports()->panes().at(n); }
  [[nodiscard]] CaseSession* made() { return m_window->cases().sessions().at(1).get(); }
  [[nodiscard]] QString sentence() {
    for (const QLabel* label : page()->inspector()->run()->findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(QStringLiteral("not offered"))) {
        return label->text();
      }
    }
    return {};
  }
};

TEST_F(SyntheticSeriesTest, OnlyModelsThatFitTheSeriesAreOffered) {
  openHead();
  auto* models = page()->inspector()->run()->findChild<QComboBox*>();
  ASSERT_NE(models, nullptr);
  ASSERT_EQ(models->count(), 1);
  EXPECT_TRUE(models->itemText(0).startsWith(QStringLiteral("Brighter")));
  EXPECT_EQ(sentence(),
            QStringLiteral("Models for MR cine, MR FLAIR are not offered: this series is CT."));
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return session()->phaseCount() > 1; }));
  ASSERT_EQ(models->count(), 1);
  EXPECT_TRUE(models->itemText(0).startsWith(QStringLiteral("Analytic heart")));
}

TEST_F(SyntheticSeriesTest, TheRunGivesAMarkedSeriesBesideItsSource) {
  openHead();
  EXPECT_EQ(page()->layouts().protocolId(), "cbct");
  const CaseSession* source = session();
  runVolume();
  EXPECT_EQ(session(), source) << "the acquired series stays the one that is read";
  EXPECT_EQ(page()->layouts().protocolId(), "ct-pair");
  EXPECT_EQ(pane(0)->sessionId(), source->id);
  EXPECT_EQ(pane(1)->sessionId(), made()->id);
  EXPECT_TRUE(pane(0)->view()->overlay().syntheticTag.isEmpty());
  EXPECT_EQ(pane(1)->view()->overlay().syntheticTag, kTag);
  EXPECT_TRUE(pane(1)->view()->overlay().bottomLeft.contains(
      QStringLiteral("Not acquired. Research use only.")));
  EXPECT_EQ(pane(2)->view()->overlay().syntheticTag, kTag) << "a difference with it is, too";
  EXPECT_FALSE(source->series().volume()->voxels == made()->series().volume()->voxels);
  EXPECT_EQ(made()->origin->provenance.sourceSeriesUids.front(), source->series().uid);
  EXPECT_NE(made()->series().uid, source->series().uid);
  const auto& line = static_cast<ProfileView*>(pane(3)->widget())->profile();
  ASSERT_EQ(line.otherValues.size(), line.values.size());
  EXPECT_TRUE(line.otherSynthetic);
  EXPECT_NEAR(line.otherValues[10] - line.values[10], kBrighterHu, 0.01);
  screenshot(QStringLiteral("synthetic-ct"));
  m_window->cases().select(made()->id);
  EXPECT_FALSE(m_window->cases().canRun()) << "models run on what was acquired";
}

TEST_F(SyntheticSeriesTest, UndoTakesItAwayAndRedoBringsItBack) {
  openHead();
  runVolume();
  const std::string uid = made()->series().uid;
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(m_window->cases().sessions().size(), 1U);
  EXPECT_EQ(pane(0)->session(), session());
  key(Qt::Key_Y, Qt::ControlModifier);
  ASSERT_EQ(m_window->cases().sessions().size(), 2U);
  EXPECT_EQ(made()->series().uid, uid);
  key(Qt::Key_W, Qt::ControlModifier);
  EXPECT_TRUE(m_window->cases().sessions().empty()) << "it goes with its study";
}

TEST_F(SyntheticSeriesTest, CompareLaysItOverItsSourceInHounsfieldUnits) {
  openHead();
  runVolume();
  key(Qt::Key_3, Qt::ControlModifier);
  ComparisonModel& model = m_window->comparison();
  ASSERT_TRUE(waitFor([&model] { return model.comparable(); }));
  EXPECT_TRUE(model.image(0)->tag.isEmpty());
  EXPECT_EQ(model.image(1)->tag, kTag);
  EXPECT_TRUE(model.image(1)->hounsfield);
  PairViewport* view = m_window->caseComparison()->views()->view(0);
  EXPECT_EQ(m_window->caseComparison()->views()->view(1)->overlay().syntheticTag, kTag);
  QTest::keyClick(m_window->caseComparison()->views(), Qt::Key_5);
  EXPECT_EQ(view->overlay().syntheticTag, kTag);
  EXPECT_TRUE(view->scene().fused());
  screenshot(QStringLiteral("synthetic-ct-compare"));
}

TEST_F(SyntheticSeriesTest, ItHasAReportWithoutTheHeart) {
  openHead();
  key(Qt::Key_5, Qt::ControlModifier);
  ReportPage* report = m_window->reportPage();
  EXPECT_EQ(report->pageCount(), 0);
  key(Qt::Key_2, Qt::ControlModifier);
  runVolume();
  key(Qt::Key_5, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([report] { return report->pageCount() > 0; }));
  EXPECT_FALSE(report->approval()->isVisible()) << "approval is of measured hearts";
  QTest::qWait(300);
  screenshot(QStringLiteral("synthetic-ct-report"));
  click(report->exportButton());
  QPdfDocument written;
  ASSERT_TRUE(waitFor([&] { return written.load(m_exportFile) == QPdfDocument::Error::None; }));
  QString text;
  for (int page = 0; page < written.pageCount(); ++page) {
    text += written.getAllText(page).text();
  }
  EXPECT_TRUE(text.contains(QStringLiteral("Synthetic"), Qt::CaseInsensitive));
  EXPECT_FALSE(text.contains(QStringLiteral("Scar mass"))) << text.toStdString();
}

TEST_F(SyntheticSeriesTest, AClickPointsToTheSamePlaceInEveryPicture) {
  openHead();
  runVolume();
  SliceViewport* view = pane(0)->view();
  const QPoint at = view->rect().center() + QPoint(30, 20);
  QTest::mouseClick(view, Qt::LeftButton, {}, at);
  ASSERT_TRUE(view->crosshair().has_value());
  for (const std::size_t n : {1U, 2U}) {
    ASSERT_TRUE(pane(n)->view()->crosshair().has_value()) << n;
    EXPECT_NEAR(pane(n)->view()->crosshair()->at.column, view->crosshair()->at.column, 1e-6);
    EXPECT_NEAR(pane(n)->view()->crosshair()->at.row, view->crosshair()->at.row, 1e-6);
  }
  key(Qt::Key_R);
  EXPECT_FALSE(pane(1)->view()->crosshair().has_value());
}

}  // namespace
}  // namespace lateglow::testing
