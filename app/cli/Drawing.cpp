#include "app/cli/Drawing.h"

#include <clocale>

#include <QGuiApplication>
#include <QTranslator>

#include "app/report/ReportFonts.h"

/// Outside any namespace, as Q_INIT_RESOURCE demands.
static void initializeCatalogues() { Q_INIT_RESOURCE(catalogues); }

namespace lateglow::cli {

class OffscreenDrawing::Impl {
public:
  explicit Impl(const std::string& language) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application = std::make_unique<QGuiApplication>(m_argumentCount, m_arguments);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's locale; numbers in files must not
    initializeReportResources();
    if (language.empty() || language == "en") return;
    initializeCatalogues();
    const QString file = QStringLiteral(":/lateglow/translations/lateglow_") +
                         QString::fromStdString(language);
    if (m_translator.load(file)) QCoreApplication::installTranslator(&m_translator);
  }

private:
  int m_argumentCount = 1;
  char m_name[13] = "lateglow-cli";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
  QTranslator m_translator;
};

OffscreenDrawing::OffscreenDrawing(const std::string& language)
    : m_impl(std::make_unique<Impl>(language)) {}
OffscreenDrawing::~OffscreenDrawing() = default;

}  // namespace lateglow::cli
