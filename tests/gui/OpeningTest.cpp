// The first image of a study is seen while the rest is read.
#include <QPushButton>

#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/OpeningView.h"
#include "ui/read/ReadPage.h"

namespace lateglow::testing {
namespace {

class OpeningTest : public GuiFixture {
protected:
  [[nodiscard]] OpeningView* view() const { return m_window->readPage()->openingView(); }
  void beginToRead() {
    m_service->holdReading = true;
    m_window->openPath(QStringLiteral("studies/analytic-1"));
    ASSERT_TRUE(waitFor([this] { return view()->pictureCount() == 1; }));
  }
  void TearDown() override {
    m_service->holdReading = false;
    GuiFixture::TearDown();
  }
};

TEST_F(OpeningTest, ShowsTheFirstImageBeforeTheRestIsThere) {
  beginToRead();
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
  EXPECT_TRUE(view()->isVisible());
  EXPECT_EQ(session(), nullptr) << "the study is not there yet";
  screenshot(QStringLiteral("opening"));
  m_service->holdReading = false;
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
  EXPECT_FALSE(view()->isVisible());
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
}

TEST_F(OpeningTest, CancelLeavesEverythingAsItWas) {
  ASSERT_EQ(m_window->workspace(), Workspace::Studies);
  beginToRead();
  click(view()->findChild<QPushButton*>(QStringLiteral("cancelOpeningButton")));
  ASSERT_TRUE(waitFor([this] { return !m_window->cases().openingState(); }, 1000));
  EXPECT_EQ(m_window->workspace(), Workspace::Studies);
  EXPECT_TRUE(m_window->cases().sessions().empty());
}

TEST_F(OpeningTest, AFailureLeadsBackToWhereTheReaderWas) {
  m_window->openPath(QStringLiteral("studies/broken"));
  ASSERT_TRUE(waitFor([this] { return m_window->notice()->isVisible(); }));
  EXPECT_EQ(m_window->workspace(), Workspace::Studies);
}

}  // namespace
}  // namespace lateglow::testing
