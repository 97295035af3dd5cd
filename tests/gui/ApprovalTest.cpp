#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportPage.h"
#include "ui/studies/PacsSendDialog.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

class ApprovalTest : public GuiFixture {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    GuiFixture::SetUp();
    QSettings().remove(QStringLiteral("reader/name"));
  }
  void openReport() {
    openDemonstration();
    runModel();
    key(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return page().pageCount() > 0; }));
  }
  [[nodiscard]] ReportPage& page() const { return *m_window->reportPage(); }
  [[nodiscard]] ApprovalCard& card() const { return *page().approval(); }
  void approveAs(const QString& reader) {
    click(card().reader());
    QTest::keyClicks(card().reader(), reader);
    click(card().approveButton());
  }
  [[nodiscard]] bool stateStarts(const char* text) const {
    return card().stateText().startsWith(QLatin1String(text));
  }
};

TEST_F(ApprovalTest, NeedsANameAndIsPrinted) {
  openReport();
  EXPECT_TRUE(stateStarts("Draft"));
  EXPECT_FALSE(card().approveButton()->isEnabled());
  approveAs(QStringLiteral("Example Reader"));
  EXPECT_TRUE(stateStarts("Approved by Example Reader")) << card().stateText().toStdString();
  EXPECT_TRUE(session()->approved());
  EXPECT_FALSE(card().approveButton()->isVisible());
  // The preview follows by itself.
  ASSERT_TRUE(waitFor([this] {
    QPdfDocument* document = page().preview()->document();
    return document->pageCount() > 0 &&
           document->getAllText(0).text().contains(QStringLiteral("approved"));
  }));
  QCoreApplication::processEvents();
  screenshot(QStringLiteral("report-approved"));
}

TEST_F(ApprovalTest, EveryChangeMakesItADraftAndUndoBringsItBack) {
  openReport();
  approveAs(QStringLiteral("Example Reader"));
  click(page().findings());
  QTest::keyClicks(page().findings(), QStringLiteral("x"));
  EXPECT_FALSE(session()->approved());
  EXPECT_TRUE(stateStarts("Changed after Example Reader"));
  EXPECT_TRUE(card().approveButton()->isVisible());
  QTest::keyClick(page().findings(), Qt::Key_Backspace);
  EXPECT_TRUE(session()->approved()) << "the words are those that were approved";

  const auto approved = session()->result;
  m_window->cases().placeRvInsertion({1.0, 2.0, 3.0});
  ASSERT_TRUE(waitFor([&] { return session()->result != approved; }));
  EXPECT_TRUE(stateStarts("Changed after"));
  m_window->cases().undoStack().undo();
  EXPECT_TRUE(stateStarts("Approved by"));
  m_window->cases().undoStack().undo();
  EXPECT_TRUE(stateStarts("Draft"));
  m_window->cases().undoStack().redo();
  EXPECT_TRUE(stateStarts("Approved by"));
  click(card().withdrawButton());
  EXPECT_TRUE(stateStarts("Draft"));
  EXPECT_EQ(card().reader()->text(), QStringLiteral("Example Reader")) << "it is remembered";
}

/// Text of a DICOM file, as far as it is text.
QByteArray bytesOf(const fs::path& file) {
  QFile stream(QString::fromStdString(file.string()));
  return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
}

TEST_F(ApprovalTest, SendsObjectsThatSayWhetherItIsApproved) {
  openReport();
  QByteArray report;
  std::size_t files = 0;
  m_network->seeSent = [&](const std::vector<fs::path>& paths) {
    files = 0;
    for (const auto& entry : fs::directory_iterator(paths.front())) {
      ++files;
      if (entry.path().filename() == "synthetic_measurements_sr.dcm") report = bytesOf(entry.path());
    }
  };
  const auto send = [this] {
    click(page().sendButton());
    PacsSendDialog* dialog = nullptr;
    for (auto* candidate : m_window->findChildren<PacsSendDialog*>()) {
      if (candidate->isVisible()) dialog = candidate;
    }
    ASSERT_NE(dialog, nullptr);
    ASSERT_GT(dialog->node()->count(), 0);
    click(dialog->sendButton());
    ASSERT_TRUE(waitFor([this] { return page().notice()->text().contains(QStringLiteral("sent")); },
                        60'000))
        << page().notice()->text().toStdString();
  };
  send();
  EXPECT_TRUE(report.contains("UNVERIFIED"));
  EXPECT_GE(files, 4U);
  screenshot(QStringLiteral("report-sent"));

  approveAs(QStringLiteral("Example Reader"));
  report.clear();
  page().notice()->hide();
  send();
  EXPECT_FALSE(report.contains("UNVERIFIED"));
  EXPECT_TRUE(report.contains("VERIFIED"));
  EXPECT_TRUE(report.contains("Example Reader"));
}

TEST_F(ApprovalTest, IsThereAgainWhenTheStudyIsOpenedAgain) {
  openReport();
  approveAs(QStringLiteral("Example Reader"));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().keeper().idle(); }));
  m_window.reset();
  SetUp();
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_TRUE(session()->approved());
  EXPECT_EQ(session()->approval->by.reader, "Example Reader");
}

}  // namespace
}  // namespace lateglow::testing
