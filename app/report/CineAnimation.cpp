#include "app/report/CineAnimation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <QPainter>

#include "app/report/ExportPictures.h"
#include "app/report/Palette.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/report/SlicePicture.h"
#include "app/report/TissueOutline.h"
#include "imaging/io/StudyReader.h"
#include "imaging/io/export/AnimatedGif.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr int kSide = 480;
constexpr int kGreys = 160;
constexpr double kUnknownFrameMs = 40.0;

/// Grey levels, then the class colours and the tag's amber, each in steps towards black, so that
/// smooth edges keep their colour.
std::vector<QRgb> makePalette() {
  std::vector<QRgb> palette;
  for (int i = 0; i < kGreys; ++i) {
    const int grey = i * 255 / (kGreys - 1);
    palette.push_back(qRgb(grey, grey, grey));
  }
  const ThemeColours& theme = themeColours(PaintTheme::Dark);
  std::vector<QColor> colours{theme.synthetic};
  for (const TissueClass tissue :
       {TissueClass::HealthyMyocardium, TissueClass::BloodPool, TissueClass::Scar}) {
    colours.push_back(classColour(tissue, PaintTheme::Dark));
  }
  constexpr int kSteps = 24;
  for (const QColor& colour : colours) {
    for (int step = 1; step <= kSteps; ++step) {
      palette.push_back(qRgb(colour.red() * step / kSteps, colour.green() * step / kSteps,
                             colour.blue() * step / kSteps));
    }
  }
  return palette;
}

/// Nearest entry of the palette, remembered for every colour that was asked for.
class ColourIndex {
 public:
  explicit ColourIndex(const std::vector<QRgb>& palette) : m_palette(palette) {}
  [[nodiscard]] std::uint8_t operator()(QRgb colour) {
    if (const auto known = m_known.find(colour); known != m_known.end()) return known->second;
    const auto distance = [colour](QRgb other) {
      const int red = qRed(colour) - qRed(other);
      const int green = qGreen(colour) - qGreen(other);
      const int blue = qBlue(colour) - qBlue(other);
      return red * red + green * green + blue * blue;
    };
    const auto nearest = std::min_element(m_palette.begin(), m_palette.end(), [&](QRgb a, QRgb b) {
      return distance(a) < distance(b);
    });
    return m_known[colour] = static_cast<std::uint8_t>(nearest - m_palette.begin());
  }

 private:
  const std::vector<QRgb>& m_palette;
  std::map<QRgb, std::uint8_t> m_known;
};

/// The darkest and brightest value that count as black and white, in what is shown of the first
/// phase: one window for all phases, so that nothing flickers.
std::pair<float, float> windowOf(const Cine& cine, const SliceContent& slice) {
  const Geometry& geometry = slice.view().geometry;
  std::vector<float> values =
      resampleSlice(cine.frame(slice.slice(), 0), slice.view(), kSide / 2,
                    {0, geometry.size[0] - 1, 0, geometry.size[1] - 1});
  std::erase_if(values, [](float value) { return !std::isfinite(value); });
  if (values.empty()) return {0.0F, 1.0F};
  const auto quantile = [&](double part) {
    const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
  };
  const float low = quantile(0.005);
  const float high = quantile(0.995);
  return {low, high > low ? high : low + 1.0F};
}

QImage greyPicture(std::span<const float> frame, const SliceContent& slice,
                   std::pair<float, float> window) {
  const Geometry& geometry = slice.view().geometry;
  const std::vector<float> values =
      resampleSlice(frame, slice.view(), kSide, {0, geometry.size[0] - 1, 0, geometry.size[1] - 1});
  QImage picture(kSide, kSide, QImage::Format_RGB32);
  for (int row = 0; row < kSide; ++row) {
    auto* line = reinterpret_cast<QRgb*>(picture.scanLine(row));
    for (int column = 0; column < kSide; ++column) {
      const float value =
          values[static_cast<std::size_t>(row) * kSide + static_cast<std::size_t>(column)];
      const float part = (value - window.first) / (window.second - window.first);
      const int grey = std::isfinite(part)
                           ? static_cast<int>(std::lround(255.0F * std::clamp(part, 0.0F, 1.0F)))
                           : 0;
      line[column] = qRgb(grey, grey, grey);
    }
  }
  return picture;
}

void paintOutlines(QPainter& painter, const SliceContent& slice) {
  const auto labels = slice.labels();
  if (labels.empty()) return;
  const Geometry& geometry = slice.view().geometry;
  const QTransform place = slice.view().indexToArea(QRectF(0, 0, kSide, kSide));
  painter.setBrush(Qt::NoBrush);
  for (const TissueClass tissue :
       {TissueClass::HealthyMyocardium, TissueClass::BloodPool, TissueClass::Scar}) {
    const QPainterPath outline = tissueOutline(
        labels, geometry.size[0], geometry.size[1],
        [tissue](std::uint8_t value) { return value == static_cast<std::uint8_t>(tissue); });
    painter.setPen(QPen(classColour(tissue, PaintTheme::Dark), 1.6));
    painter.drawPath(place.map(outline));
  }
}

void paintTexts(QPainter& painter, int phase, int phases) {
  constexpr double kText = 13.0;
  const ThemeColours& colours = themeColours(PaintTheme::Dark);
  paintSyntheticTag(painter, QPointF(10, 10), ReportText::tr("SYNTHETIC CLASSES"), kText);
  painter.setFont(tabularFont(kText));
  painter.setPen(colours.text);
  painter.drawText(
      QPointF(10, kSide - 12),
      ReportText::tr("Cine, phase %1 of %2. Outlines: of one phase. Research use only.")
          .arg(phase + 1)
          .arg(phases));
}

std::vector<std::uint8_t> indexed(const QImage& picture, ColourIndex& index) {
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(kSide) * kSide);
  for (int row = 0; row < kSide; ++row) {
    const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(row));
    for (int column = 0; column < kSide; ++column)
      pixels.push_back(index(line[column] | 0xFF000000U));
  }
  return pixels;
}

const Cine* wholeCine(const ReportContent& content) {
  const Cine* cine = analyzedCase(content).source().cine();
  return cine != nullptr && cine->phaseCount > 1 ? cine : nullptr;
}

}  // namespace

Expected<std::vector<fs::path>> writeCineAnimation(const ReportContent& content,
                                                   const fs::path& folder, ProgressSink& progress) {
  initializeReportResources();
  const Cine* cine = wholeCine(content);
  const std::vector<int> slices = keySlices(content);
  if (cine == nullptr || slices.empty()) {
    return fail(FailureCode::BadInput, "the case has no cine to animate",
                "give the files that it was analyzed from, or leave the animation out");
  }
  const SliceContent slice(content, slices.front());
  const std::vector<QRgb> palette = makePalette();
  ColourIndex index(palette);
  IndexedAnimation animation{kSide, kSide, {}, {}, kUnknownFrameMs};
  if (cine->frameIntervalMs() > 0.0) animation.frameMs = cine->frameIntervalMs();
  for (const QRgb colour : palette) {
    animation.colours.push_back({static_cast<std::uint8_t>(qRed(colour)),
                                 static_cast<std::uint8_t>(qGreen(colour)),
                                 static_cast<std::uint8_t>(qBlue(colour))});
  }
  const auto window = windowOf(*cine, slice);
  for (int t = 0; t < cine->phaseCount; ++t) {
    if (!progress.report(static_cast<double>(t) / cine->phaseCount, "Drawing the animation")) {
      return fail(FailureCode::Cancelled, "the export was cancelled", "start it again");
    }
    QImage picture = greyPicture(cine->frame(slice.slice(), t), slice, window);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintOutlines(painter, slice);
    paintTexts(painter, t, cine->phaseCount);
    painter.end();
    animation.frames.push_back(indexed(picture, index));
  }
  const fs::path file = folder / "synthetic_cine.gif";
  if (auto done = writeAnimatedGif(animation, file); !done) return tl::unexpected(done.error());
  return std::vector<fs::path>{file};
}

Expected<ReportContent> withSourceCine(const ReportContent& content, ProgressSink& progress) {
  if (wholeCine(content) != nullptr) return content;
  const Series& stored = content.analyzed.source();
  const std::string name = stored.files.empty() ? std::string() : stored.files.front().string();
  const auto gone = [&](const std::string& what) {
    return fail(FailureCode::BadInput, "the cine of the case " + what + " (" + name + ")",
                "put the files back where they were, or leave the animation out", name);
  };
  std::error_code error;
  if (stored.files.empty() || !fs::exists(stored.files.front(), error)) return gone("is gone");
  const fs::path place =
      stored.files.size() > 1 ? stored.files.front().parent_path() : stored.files.front();
  auto studies = readStudies(place, progress);
  if (!studies) return tl::unexpected(studies.error());
  for (Study& study : *studies) {
    for (Series& series : study.series) {
      const bool same = series.uid == stored.uid && series.cine() != nullptr &&
                        series.geometry().sameGrid(stored.geometry());
      if (!same) continue;
      ReportContent whole = content;
      auto read = std::make_shared<Study>(*content.analyzed.study);
      read->series.at(content.analyzed.sourceSeries).image = std::move(series.image);
      whole.analyzed.study = std::move(read);
      return whole;
    }
  }
  return gone("is another one now");
}

}  // namespace lateglow
