#include <memory>

#include <QGuiApplication>
#include <gtest/gtest.h>

namespace {

/// Fonts and painting need an application; the offscreen platform needs no display.
class GuiEnvironment final : public testing::Environment {
public:
  void SetUp() override {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("XDG_CONFIG_HOME", "/nonexistent");  // no report template of whoever runs the tests
    m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
  }
  void TearDown() override { m_application.reset(); }

private:
  int m_count = 1;
  char m_name[5] = "test";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
};

const auto* const kEnvironment = testing::AddGlobalTestEnvironment(new GuiEnvironment);

}  // namespace
