#include "app/report/PlotFiles.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QSvgGenerator>

#include "app/report/OutputFile.h"
#include "app/report/PdfCanvas.h"
#include "app/report/ReportFonts.h"

namespace lateglow {

namespace {

constexpr double kPictureDpi = 300.0;
constexpr double kMargin = 2_mm;

const QSizeF kSize{84_mm, 70_mm};

void paintWithin(QPainter& painter, const PlotContent& plot) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paintPlot(painter, QRectF(QPointF(kMargin, kMargin), kSize), plot);
}

Expected<void> writeSvg(const PlotContent& plot, const std::filesystem::path& file) {
  const QSizeF whole = kSize + QSizeF(2.0 * kMargin, 2.0 * kMargin);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(kPdfResolution);
  generator.setSize(whole.toSize());
  generator.setViewBox(QRectF(QPointF(0.0, 0.0), whole));
  generator.setTitle(plot.title);
  QPainter painter(&generator);
  painter.fillRect(QRectF(QPointF(0.0, 0.0), whole), Qt::white);
  paintWithin(painter, plot);
  painter.end();
  return replaceFile(file, bytes);
}

Expected<void> writePicture(const PlotContent& plot, const std::filesystem::path& file) {
  constexpr double kPixelsAUnit = kPictureDpi / static_cast<double>(kPdfResolution);
  const QSizeF whole = kSize + QSizeF(2.0 * kMargin, 2.0 * kMargin);
  QImage image((whole * kPixelsAUnit).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(kPixelsAUnit, kPixelsAUnit);
  paintWithin(painter, plot);
  painter.end();
  return replacePng(file, image);
}

}  // namespace

Expected<void> writePlot(const PlotContent& plot, const std::filesystem::path& file) {
  if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr) {
    return fail(FailureCode::Failed, file.string() + " needs a graphical application object",
                "start the program with QT_QPA_PLATFORM=offscreen where there is no display",
                file.string());
  }
  initializeReportResources();
  return file.extension() == ".svg" ? writeSvg(plot, file) : writePicture(plot, file);
}

}  // namespace lateglow
