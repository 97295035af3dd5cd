#include "ui/common/Theme.h"

#include <array>
#include <memory>
#include <tuple>
#include <utility>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QLibraryInfo>
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

using namespace Qt::StringLiterals;

namespace {

constexpr int kBasePixels = 13;
/// How much the primary button moves when it is hovered and pressed, in per cent.
constexpr int kHoverPercent = 112;
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
  sheet.replace(QLatin1String("@theme"),
                QLatin1String(g_theme == PaintTheme::Dark ? "dark" : "light"));
  // Longer names before those that they begin with.
  const std::array<std::pair<const char*, QColor>, 15> names{{
      {"@accentHover", g_theme == PaintTheme::Dark ? c.accent.lighter(kHoverPercent)
                                                   : c.accent.darker(kHoverPercent)},
      {"@accentPressed", c.accent.darker(kHoverPercent + 4)},
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
  std::ignore = desktopTheme();  // asked before the palette is set
  g_theme = theme;
  QFont font{QString::fromLatin1(kInterTabularFamily)};
  font.setPixelSize(kBasePixels);
  font.setHintingPreference(QFont::PreferNoHinting);
  application.setFont(font);
  application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  application.setPalette(paletteOf(colours()));
  application.setStyleSheet(styleSheetOf(colours()));
}

PaintTheme desktopTheme() {
  // What the platform told Qt before anybody set a palette.
  static const PaintTheme desktop =
      QPalette().color(QPalette::Window).lightness() < 128 ? PaintTheme::Dark : PaintTheme::Light;
  return desktop;
}

PaintTheme themeOf(Settings::Theme chosen) {
  switch (chosen) {
    case Settings::Theme::Light:
      return PaintTheme::Light;
    case Settings::Theme::System:
      return desktopTheme();
    case Settings::Theme::Dark:
      break;
  }
  return PaintTheme::Dark;
}

QStringList languages() { return {u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"zh_CN"_s, u"ko"_s}; }

namespace {

/// The catalogue for a locale; English where there is none.
QString catalogueOf(const QLocale& locale) {
  for (const QString& code : languages()) {
    const QLocale spoken(code);
    if (spoken.language() == locale.language() && spoken.script() == locale.script()) {
      return code;
    }
  }
  return languages().front();
}

void speak(std::unique_ptr<QTranslator>& translator, const QString& name, const QString& folder) {
  auto next = std::make_unique<QTranslator>();
  if (translator) {
    QCoreApplication::removeTranslator(translator.get());
  }
  if (next->load(name, folder)) {
    QCoreApplication::installTranslator(next.get());
  }
  translator = std::move(next);
}

}  // namespace

void setLanguage(const QString& code) {
  initializeTranslationResources();
  static std::unique_ptr<QTranslator> own;
  static std::unique_ptr<QTranslator> toolkit;  // for Qt's own dialogs, where it is installed
  const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
  QLocale::setDefault(locale);
  const QString spoken = catalogueOf(locale);
  speak(toolkit, u"qtbase_"_s + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  speak(own, u"lateglow_"_s + spoken, u":/lateglow/translations"_s);
}

const ThemeColours& colours() { return themeColours(g_theme); }

PaintTheme currentTheme() { return g_theme; }

QIcon themedIcon(const QString& name) { return QIcon(new IconEngine(name, QColor())); }

QIcon colouredIcon(const QString& name, const QColor& colour) {
  return QIcon(new IconEngine(name, colour));
}

}  // namespace lateglow
