#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/Inspector.h"
#include "ui/read/ReadPage.h"
#include "ui/read/RunCard.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/RecentStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/studies/StudyListView.h"

namespace lateglow::testing {
namespace {

class WindowTest : public GuiFixture {
protected:
  [[nodiscard]] RunCard* runCard() const { return m_window->readPage()->inspector()->run(); }
};

TEST_F(WindowTest, StartsOnStudiesAndSaysTheNextStep) {
  EXPECT_EQ(m_window->workspace(), Workspace::Studies);
  EXPECT_NE(m_window->studiesPage()->findChild<QPushButton*>("openDemonstrationButton"), nullptr);
}

TEST_F(WindowTest, ControlDigitsChangeTheWorkspace) {
  for (int i = 0; i < kWorkspaceCount; ++i) {
    key(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
    EXPECT_EQ(static_cast<int>(m_window->workspace()), i);
  }
  click(m_window->topBar()->tab(Workspace::Read));
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
}

TEST_F(WindowTest, AnUnreadableFileIsNamedWithItsRemedy) {
  key(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(waitFor([this] { return m_window->notice()->isVisible(); }));
  EXPECT_TRUE(m_window->notice()->text().contains(QStringLiteral("broken.dcm")));
  EXPECT_TRUE(m_window->notice()->text().contains(QStringLiteral("Export the study again")));
  screenshot(QStringLiteral("WindowTest-unreadable-file"));
  click(m_window->notice()->button());
  EXPECT_FALSE(m_window->notice()->isVisible());
}

TEST_F(WindowTest, OpenedStudiesAreListedFilteredAndTakenOffWithUndo) {
  openDemonstration();
  key(Qt::Key_1, Qt::ControlModifier);
  click(m_window->studiesPage()->listChoice()->button(1));
  QTableView* table = m_window->studiesPage()->recent()->table();
  ASSERT_EQ(table->model()->rowCount(), 2);
  screenshot(QStringLiteral("WindowTest-studies"));
  QTest::keyClicks(m_window->studiesPage()->filter(), QStringLiteral("second"));
  EXPECT_EQ(table->model()->rowCount(), 1);
  m_window->studiesPage()->filter()->clear();
  table->setCurrentIndex(table->model()->index(0, 0));
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Delete);
  EXPECT_EQ(table->model()->rowCount(), 1);
  for (Notice* notice : m_window->studiesPage()->findChildren<Notice*>()) {
    if (notice->isVisible() && notice->button()->text() == QStringLiteral("Undo")) {
      click(notice->button());
    }
  }
  EXPECT_EQ(table->model()->rowCount(), 2);
}

TEST_F(WindowTest, CancelEndsTheRunWithinASecondAndKeepsTheStudy) {
  openDemonstration();
  m_service->runMs = 60'000;
  click(runCard()->runButton());
  ASSERT_TRUE(waitFor([this] {
    const auto state = m_window->cases().runState();
    return state && state->running && state->fraction > 0.0;
  }));
  screenshot(QStringLiteral("WindowTest-running"));
  QElapsedTimer wall;
  wall.start();
  click(runCard()->cancelButton());
  ASSERT_TRUE(waitFor([this] { return session()->runJob == 0; }));
  EXPECT_LT(wall.elapsed(), 1000);
  EXPECT_EQ(session()->result, nullptr);
  EXPECT_FALSE(session()->failure.has_value());
  EXPECT_TRUE(runCard()->runButton()->isVisible());
}

TEST_F(WindowTest, ALostEngineCostsOneMessageAndARetry) {
  openDemonstration();
  m_service->fate = FakeCaseService::Fate::LoseEngine;
  click(runCard()->runButton());
  ASSERT_TRUE(waitFor([this] { return runCard()->failure()->isVisible(); }));
  EXPECT_TRUE(runCard()->failure()->text().contains(QStringLiteral("The engine ended")));
  EXPECT_EQ(m_window->cases().sessions().size(), 2U);
  screenshot(QStringLiteral("WindowTest-engine-lost"));
  m_service->fate = FakeCaseService::Fate::Succeed;
  click(runCard()->failure()->button());
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_FALSE(runCard()->failure()->isVisible());
  EXPECT_EQ(m_service->runs, 2);
}

TEST_F(WindowTest, ARefusedSeriesRunsOnlyWhenForcedAndSaysSo) {
  m_service->refuse = true;
  openDemonstration();
  EXPECT_EQ(runCard()->runButton()->text(), QStringLiteral("Run anyway, marked as forced"));
  screenshot(QStringLiteral("WindowTest-refused"));
  click(runCard()->runButton());
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_TRUE(m_service->force);
  EXPECT_TRUE(session()->result->synthesis.gate.forced);
}

TEST_F(WindowTest, TheReportIsPreviewedAndExported) {
  openDemonstration();
  runModel();
  click(m_window->readPage()->findChild<QPushButton*>(QStringLiteral("openReportButton")));
  EXPECT_EQ(m_window->workspace(), Workspace::Report);
  ASSERT_TRUE(waitFor([this] { return m_window->reportPage()->pageCount() > 0; }));
  QTest::qWait(500);  // pages are drawn in the background
  screenshot(QStringLiteral("WindowTest-report"));
  click(m_window->reportPage()->exportButton());
  ASSERT_TRUE(waitFor([this] { return QFileInfo::exists(m_exportFile); }));
  QFile file(m_exportFile);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.read(5), QByteArray("%PDF-"));
  ASSERT_TRUE(waitFor([this] { return m_window->notice()->isVisible(); }));
  EXPECT_TRUE(m_window->notice()->text().contains(m_exportFile));
}

TEST_F(WindowTest, FindingsStayWithTheirCase) {
  openDemonstration();
  runModel();
  key(Qt::Key_5, Qt::ControlModifier);
  auto* findings = m_window->reportPage()->findChild<QPlainTextEdit*>();
  QTest::keyClicks(findings, QStringLiteral("Inferolateral scar"));
  m_window->cases().select(m_window->cases().sessions().back()->id);
  EXPECT_TRUE(findings->toPlainText().isEmpty());
  m_window->cases().select(m_window->cases().sessions().front()->id);
  EXPECT_EQ(findings->toPlainText(), QStringLiteral("Inferolateral scar"));
}

TEST_F(WindowTest, ModelCardHelpAndSettingsOpen) {
  openDemonstration();
  const auto close = [this](const char* name) {
    QDialog* dialog = nullptr;
    ASSERT_TRUE(waitFor([&] {
      dialog = m_window->findChild<QDialog*>(QString::fromLatin1(name));
      return dialog != nullptr && dialog->isVisible();
    }));
    QTest::qWait(20);
    const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
    dialog->grab().save(folder + QStringLiteral("/WindowTest-%1.png").arg(name));
    dialog->close();
    QTest::qWait(10);
  };
  key(Qt::Key_F1);
  close("helpDialog");
  key(Qt::Key_Comma, Qt::ControlModifier);
  close("settingsDialog");
  for (QPushButton* button : runCard()->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Model card")) {
      click(button);
    }
  }
  close("modelCardDialog");
}

}  // namespace
}  // namespace lateglow::testing
