#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "app/report/BullsEye.h"
#include "app/report/CaseReport.h"
#include "app/report/OutputFile.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/report/SlicePicture.h"

namespace lateglow {

namespace {

constexpr int kPanelPixels = 640;
constexpr int kBullsEyePixels = 960;

QSize overlayPictureSize() {
  const int width = 2 * kPanelPixels + 8;
  return {width, static_cast<int>(std::ceil(slicePictureHeight(width, {})))};
}

/// A bull's-eye that leaves the program says where its numbers come from.
QImage labelledBullsEye(const ReportContent& content, BullsEyeQuantity quantity) {
  constexpr int kStrip = 56;
  constexpr double kText = 20.0;
  const ThemeColours& colours = themeColours(PaintTheme::Dark);
  QImage picture(kBullsEyePixels, kBullsEyePixels + kStrip, QImage::Format_RGB32);
  picture.fill(colours.viewport);
  QPainter painter(&picture);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.drawImage(0, 0,
                    renderBullsEye(content.measurements, quantity, PaintTheme::Dark,
                                   QSize(kBullsEyePixels, kBullsEyePixels)));
  painter.fillRect(0, kBullsEyePixels, kBullsEyePixels, kStrip, colours.window);
  const QRectF tag = paintSyntheticTag(painter, QPointF(28, kBullsEyePixels + 12),
                                       ReportText::tr("FROM SYNTHETIC LGE"), kText);
  const QFont font = tabularFont(0.85 * kText);
  const double baseline = tag.center().y() + QFontMetricsF(font).capHeight() / 2.0;
  painter.setFont(font);
  painter.setPen(colours.text);
  painter.drawText(QPointF(tag.right() + 16, baseline),
                   ReportText::fromUtf8(content.model.id + " " + content.model.version));
  const QString notice = ReportText::tr("Research use only.");
  painter.drawText(QPointF(picture.width() - 28 - QFontMetricsF(font).horizontalAdvance(notice),
                           baseline),
                   notice);
  return picture;
}

}  // namespace

Expected<std::vector<std::filesystem::path>> writeOverlayPictures(
    const ReportContent& content, const std::filesystem::path& folder) {
  initializeReportResources();
  std::vector<std::filesystem::path> files;
  for (const SliceMeasurement& slice : content.measurements.slices) {
    const QImage picture = renderSlicePicture(content, slice.index, overlayPictureSize());
    if (picture.isNull()) {
      return fail(FailureCode::BadInput,
                  "slice " + std::to_string(slice.index + 1) +
                      " was measured but the case has no image of it",
                  "measure the mask of this case again");
    }
    const QString name = QStringLiteral("overlay_slice_%1.png")
                             .arg(slice.index + 1, 2, 10, QLatin1Char('0'));
    const std::filesystem::path file = folder / name.toStdString();
    if (auto written = replacePng(file, picture); !written) {
      return tl::unexpected(written.error());
    }
    files.push_back(file);
  }
  return files;
}

Expected<std::vector<std::filesystem::path>> writeBullsEyePictures(
    const ReportContent& content, const std::filesystem::path& folder) {
  initializeReportResources();
  const std::vector<std::pair<const char*, BullsEyeQuantity>> pictures{
      {"bullseye_burden.png", BullsEyeQuantity::ScarBurden},
      {"bullseye_transmurality.png", BullsEyeQuantity::Transmurality}};
  std::vector<std::filesystem::path> files;
  for (const auto& [name, quantity] : pictures) {
    files.push_back(folder / name);
    if (auto written = replacePng(files.back(), labelledBullsEye(content, quantity));
        !written) {
      return tl::unexpected(written.error());
    }
  }
  return files;
}

}  // namespace lateglow
