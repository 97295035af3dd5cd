#include "app/cli/Drawing.h"

#include <clocale>

#include <QGuiApplication>

#include "app/report/ReportFonts.h"

namespace lateglow::cli {

class OffscreenDrawing::Impl {
public:
  Impl() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application = std::make_unique<QGuiApplication>(m_argumentCount, m_arguments);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's locale; numbers in files must not
    initializeReportResources();
  }

private:
  int m_argumentCount = 1;
  char m_name[13] = "lateglow-cli";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
};

OffscreenDrawing::OffscreenDrawing() : m_impl(std::make_unique<Impl>()) {}
OffscreenDrawing::~OffscreenDrawing() = default;

}  // namespace lateglow::cli
