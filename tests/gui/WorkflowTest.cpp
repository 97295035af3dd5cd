// The first way of product.md in one go: a patient who must not get gadolinium, from the cine to the
// archive.
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>

#include "app/workflow/EditedMask.h"
#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/PacsSendDialog.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class WorkflowTest : public GuiFixture {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    GuiFixture::SetUp();
  }
  [[nodiscard]] bool playsWhenOpened() const override { return true; }
  [[nodiscard]] ReadPage* read() const { return m_window->readPage(); }
  [[nodiscard]] ReportPage* report() const { return m_window->reportPage(); }

  /// One stroke of the eraser from the middle of the heart to its scar.
  void correct() {
    SliceViewport* view = read()->viewports()->synthetic();
    const auto at = [view](PixelPoint pixel) {
      const ViewPoint device = view->scene().camera().viewAt(pixel);
      return (QPointF(device.x, device.y) / view->devicePixelRatioF()).toPoint();
    };
    const PixelPoint centre = view->scene().camera().centre();
    key(Qt::Key_E);
    QTest::mousePress(view, Qt::LeftButton, {}, at(centre));
    for (const double away : {6.0, 12.0, 18.0}) {
      const QPointF to = at(centre + PixelPoint{away, away});
      QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                       Qt::NoModifier);
      QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, {}, at(centre + PixelPoint{18.0, 18.0}));
    ASSERT_TRUE(waitFor([this] { return !session()->result->measuring; }));
  }
  void approve() {
    key(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return report()->pageCount() > 0; }));
    click(report()->findings());
    QTest::keyClicks(report()->findings(), QStringLiteral("Inferolateral scar."));
    click(report()->approval()->reader());
    report()->approval()->reader()->selectAll();
    QTest::keyClicks(report()->approval()->reader(), QStringLiteral("Example Reader"));
    click(report()->approval()->approveButton());
  }
  void send() {
    click(report()->sendButton());
    PacsSendDialog* dialog = nullptr;
    for (auto* candidate : m_window->findChildren<PacsSendDialog*>()) {
      if (candidate->isVisible()) dialog = candidate;
    }
    ASSERT_NE(dialog, nullptr);
    click(dialog->sendButton());
    ASSERT_TRUE(waitFor(
        [this] { return report()->notice()->text().contains(QStringLiteral("sent")); }, 60'000))
        << report()->notice()->text().toStdString();
  }
};

TEST_F(WorkflowTest, APatientWithoutGadoliniumIsReadToTheEnd) {
  openDemonstration();
  EXPECT_TRUE(read()->clock().playing());
  key(Qt::Key_Space);
  EXPECT_FALSE(read()->clock().playing());
  runModel();
  ASSERT_TRUE(session()->result->measurements);
  const double scarMl = session()->result->measurements->scarVolumeMl;
  click(read()->viewports()->synthetic());
  correct();
  EXPECT_EQ(session()->result->measurements->method, kEditedMethod);
  EXPECT_NE(session()->result->measurements->scarVolumeMl, scarMl);
  key(Qt::Key_V);
  key(Qt::Key_K);
  EXPECT_EQ(session()->keyImages(), std::vector<int>{session()->slice});
  approve();
  EXPECT_TRUE(session()->approved());
  click(report()->exportButton());
  ASSERT_TRUE(waitFor([this] { return QFileInfo(m_exportFile).size() > 20'000; }, 60'000));
  int sent = 0;
  m_network->seeSent = [&sent](const auto&) { ++sent; };
  send();
  EXPECT_EQ(sent, 1);
}

}  // namespace
}  // namespace lateglow::testing
