#include "app/report/ExportPictures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <span>

#include "app/report/ReportFonts.h"
#include "app/report/SlicePicture.h"
#include "imaging/io/export/ReportDocument.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr int kKeyImageWidth = 1288;
constexpr std::size_t kMostKeyImages = 6;

/// Rows of red, green and blue without padding.
std::vector<std::uint8_t> rgbBytes(const QImage& picture) {
  const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
  const auto rowBytes = static_cast<std::size_t>(3 * rgb.width());
  std::vector<std::uint8_t> bytes;
  bytes.reserve(rowBytes * static_cast<std::size_t>(rgb.height()));
  for (int row = 0; row < rgb.height(); ++row) {
    const std::span<const uchar> line(rgb.constScanLine(row), rowBytes);
    bytes.insert(bytes.end(), line.begin(), line.end());
  }
  return bytes;
}

}  // namespace

std::vector<int> keySlices(const ReportContent& content) {
  if (!content.keySlices.empty()) return content.keySlices;
  std::vector<SliceMeasurement> slices = content.measurements.slices;
  if (slices.empty()) return {};
  const int middle = slices[slices.size() / 2].index;
  std::erase_if(slices, [](const SliceMeasurement& slice) { return !(slice.scarAreaCm2 > 0.0); });
  std::stable_sort(slices.begin(), slices.end(),
                   [](const auto& a, const auto& b) { return a.scarAreaCm2 > b.scarAreaCm2; });
  if (slices.size() > kMostKeyImages) slices.resize(kMostKeyImages);
  std::vector<int> indices;
  for (const SliceMeasurement& slice : slices) indices.push_back(slice.index);
  if (indices.empty()) indices.push_back(middle);
  return indices;
}

Expected<std::vector<fs::path>> writeKeyImageObjects(const ReportContent& content,
                                                     const ExportContext& context,
                                                     const fs::path& folder) {
  initializeReportResources();
  const QSize size(kKeyImageWidth,
                   static_cast<int>(std::ceil(slicePictureHeight(kKeyImageWidth, {}))));
  const std::string series = newUid();
  std::vector<fs::path> files;
  for (const int slice : keySlices(content)) {
    const QImage picture = renderSlicePicture(content, slice, size);
    if (picture.isNull()) {
      return fail(
          FailureCode::BadInput,
          "slice " + std::to_string(slice + 1) + " was measured but the case has no image of it",
          "measure the mask of this case again");
    }
    const std::vector<std::uint8_t> rgb = rgbBytes(picture);
    const int number = static_cast<int>(files.size()) + 1;
    char name[40];
    std::snprintf(name, sizeof name, "synthetic_key_image_%02d.dcm", number);
    const auto written = writeKeyImage({picture.width(), picture.height(), rgb, slice}, context,
                                       series, number, folder / name);
    if (!written) return tl::unexpected(written.error());
    files.push_back(written->file);
  }
  return files;
}

Expected<std::vector<fs::path>> writeSyntheticPictures(const ReportContent& content,
                                                       const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& writer : {writeOverlayPictures, writeBullsEyePictures}) {
    const auto written = writer(content, folder);
    if (!written) return tl::unexpected(written.error());
    for (const fs::path& file : *written) {
      const fs::path named = folder / ("synthetic_" + file.filename().string());
      std::error_code error;
      fs::rename(file, named, error);
      if (error) {
        return fail(FailureCode::Failed, named.string() + " cannot be written: " + error.message(),
                    "check free space and rights", named.string());
      }
      files.push_back(named);
    }
  }
  return files;
}

}  // namespace lateglow
