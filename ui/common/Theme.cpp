#include "ui/common/Theme.h"

#include <array>
#include <utility>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QTranslator>

#include "app/report/ReportFonts.h"

/// A static library's resources are linked in only when somebody asks for them; outside any
/// namespace, as Q_INIT_RESOURCE demands.
static void initializeInterfaceResources() { Q_INIT_RESOURCE(interface); }
static void initializeTranslationResources() { Q_INIT_RESOURCE(catalogues); }

namespace lateglow {

namespace {

constexpr int kBasePixels = 13;
PaintTheme g_theme = PaintTheme::Dark;

QByteArray readResource(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws one SVG with its "currentColor" replaced, at the resolution asked for.
class IconEngine final : public QIconEngine {
public:
  IconEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(colour) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    QByteArray svg = readResource(QStringLiteral(":/lateglow/icons/%1.svg").arg(m_name));
    svg.replace("currentColor", colourFor(mode, state).name().toLatin1());
    QSvgRenderer(svg).render(painter, QRectF(rect));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return picture;
  }

  [[nodiscard]] QIconEngine* clone() const override { return new IconEngine(m_name, m_colour); }

private:
  [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const {
    if (mode == QIcon::Disabled) {
      return colours().disabled;
    }
    if (m_colour.isValid()) {
      return m_colour;
    }
    if (state == QIcon::On) {
      return colours().accent;
    }
    return mode == QIcon::Normal ? colours().secondaryText : colours().text;
  }

  QString m_name;
  QColor m_colour;
};

QPalette paletteOf(const ThemeColours& c) {
  QPalette palette;
  const std::array<std::pair<QPalette::ColorRole, QColor>, 14> roles{{
      {QPalette::Window, c.window},
      {QPalette::WindowText, c.text},
      {QPalette::Base, c.panel},
      {QPalette::AlternateBase, c.raised},
      {QPalette::Text, c.text},
      {QPalette::Button, c.raised},
      {QPalette::ButtonText, c.text},
      {QPalette::BrightText, c.text},
      {QPalette::Highlight, c.accent},
      {QPalette::HighlightedText, c.window},
      {QPalette::ToolTipBase, c.raised},
      {QPalette::ToolTipText, c.text},
      {QPalette::PlaceholderText, c.secondaryText},
      {QPalette::Link, c.accent},
  }};
  for (const auto& [role, colour] : roles) {
    palette.setColor(role, colour);
  }
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, c.disabled);
  }
  return palette;
}

QString styleSheetOf(const ThemeColours& c) {
  QString sheet =
      QString::fromUtf8(readResource(QStringLiteral(":/lateglow/themes/interface.qss")));
  const std::array<std::pair<const char*, QColor>, 13> names{{
      {"@viewport", c.viewport},
      {"@window", c.window},
      {"@panel", c.panel},
      {"@raised", c.raised},
      {"@strongLine", c.strongLine},
      {"@line", c.line},
      {"@text", c.text},
      {"@secondary", c.secondaryText},
      {"@disabled", c.disabled},
      {"@accent", c.accent},
      {"@synthetic", c.synthetic},
      {"@danger", c.danger},
      {"@good", c.good},
  }};
  for (const auto& [name, colour] : names) {
    sheet.replace(QLatin1String(name), colour.name());
  }
  return sheet;
}

}  // namespace

void applyTheme(QApplication& application, PaintTheme theme) {
  initializeInterfaceResources();
  initializeReportResources();
  g_theme = theme;
  QFont font{QString::fromLatin1(kInterTabularFamily)};
  font.setPixelSize(kBasePixels);
  font.setHintingPreference(QFont::PreferNoHinting);
  application.setFont(font);
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setPalette(paletteOf(colours()));
  application.setStyleSheet(styleSheetOf(colours()));
}

void installTranslations(QApplication& application) {
  initializeTranslationResources();
  auto* translator = new QTranslator(&application);
  const QString folder = QStringLiteral(":/lateglow/translations");
  if (translator->load(QLocale(), QStringLiteral("lateglow"), QStringLiteral("_"), folder) ||
      translator->load(QStringLiteral("lateglow_en"), folder)) {
    QApplication::installTranslator(translator);
  }
}

const ThemeColours& colours() { return themeColours(g_theme); }

PaintTheme currentTheme() { return g_theme; }

QIcon themedIcon(const QString& name) { return QIcon(new IconEngine(name, QColor())); }

QIcon colouredIcon(const QString& name, const QColor& colour) {
  return QIcon(new IconEngine(name, colour));
}

}  // namespace lateglow
