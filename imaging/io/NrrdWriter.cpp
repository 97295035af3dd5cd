#include "imaging/io/NrrdWriter.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "imaging/io/AtomicFile.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

constexpr int kCompressionLevel = 3;

/// The shortest text that is read back as the same number, whatever the locale.
std::string exact(double value) {
  std::array<char, 40> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? std::string(text.data(), end) : "0";
}

std::string vectorText(Vec3 v) {
  std::string text("(");
  text.append(exact(v.x)).append(",").append(exact(v.y)).append(",").append(exact(v.z));
  return text.append(")");
}

/// What the header says besides the grid.
struct Layout {
  const char* type = "float";
  int phaseCount = 1;
  double frameIntervalMs = 0.0;
  double firstPhaseMs = 0.0;
};

std::string timeLines(const Layout& layout) {
  if (!(layout.frameIntervalMs > 0.0)) return {};
  return "spacings: nan nan nan " + exact(layout.frameIntervalMs) + "\naxis mins: nan nan nan " +
         exact(layout.firstPhaseMs) + "\nunits: \"\" \"\" \"\" \"ms\"\n";
}

std::string headerText(const Geometry& geometry, const Layout& layout,
                       const NrrdWriteOptions& options) {
  const bool isCine = layout.phaseCount > 1;
  std::string text = "NRRD0004\n# Written by Lateglow\n";
  const std::string content = toCleanUtf8(options.content);
  if (!content.empty()) text += "content: " + content + "\n";
  text += std::string("type: ") + layout.type + "\ndimension: " + (isCine ? "4" : "3") +
          "\nspace: left-posterior-superior\nsizes:";
  for (const int size : geometry.size) text.append(" ").append(std::to_string(size));
  if (isCine) text.append(" ").append(std::to_string(layout.phaseCount));
  text += "\nspace directions:";
  for (std::size_t a = 0; a < 3; ++a) {
    text.append(" ").append(vectorText(geometry.axes[a] * geometry.spacingMm[a]));
  }
  text += isCine ? " none\nkinds: domain domain domain list\n" : "\nkinds: domain domain domain\n";
  if (isCine) text += timeLines(layout);
  return text + "space origin: " + vectorText(geometry.originMm) +
         "\nspace units: \"mm\" \"mm\" \"mm\"\nendian: little\nencoding: " +
         (options.compress ? "gzip" : "raw") + "\n\n";
}

Expected<void> write(const Geometry& geometry, const Layout& layout,
                     std::span<const std::byte> voxels, const std::filesystem::path& path,
                     const NrrdWriteOptions& options) {
  auto file = AtomicFile::create(path, options.overwrite);
  if (!file) return tl::unexpected(file.error());
  const std::string header = headerText(geometry, layout, options);
  if (auto done = file->write(std::as_bytes(std::span(header))); !done) return done;
  if (!options.compress) {
    if (auto done = file->write(voxels); !done) return done;
    return file->commit();
  }
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(kCompressionLevel), &libdeflate_free_compressor);
  if (!compressor) {
    return fail(FailureCode::Failed, "cannot write " + path.string() + ": out of memory",
                "close other programs and try again", path.string());
  }
  std::vector<std::byte> packed(libdeflate_gzip_compress_bound(compressor.get(), voxels.size()));
  const std::size_t size = libdeflate_gzip_compress(compressor.get(), voxels.data(), voxels.size(),
                                                    packed.data(), packed.size());
  if (auto done = file->write(std::span(packed).first(size)); !done) return done;
  return file->commit();
}

/// The values as short integers; empty where that is not exact.
std::vector<std::int16_t> exactShorts(std::span<const float> values) {
  const bool whole = std::all_of(values.begin(), values.end(), [](float value) {
    return value >= -32768.0F && value <= 32767.0F && value == std::nearbyint(value);
  });
  if (!whole) return {};
  std::vector<std::int16_t> shorts(values.size());
  std::transform(values.begin(), values.end(), shorts.begin(),
                 [](float value) { return static_cast<std::int16_t>(value); });
  return shorts;
}

Expected<void> checkComplete(std::size_t voxels, std::size_t expected,
                             const std::filesystem::path& path) {
  if (voxels == expected && voxels > 0) return {};
  return fail(FailureCode::Failed, "cannot write " + path.string() + ": the image has no voxels",
              "read the image again", path.string());
}

}  // namespace

Expected<void> writeNrrd(const Volume& volume, const std::filesystem::path& path,
                         const NrrdWriteOptions& options) {
  const std::size_t expected = volume.geometry.voxelCount();
  if (auto fits = checkComplete(volume.voxels.size(), expected, path); !fits) return fits;
  return write(volume.geometry, {}, std::as_bytes(std::span(volume.voxels)), path, options);
}

Expected<void> writeNrrd(const LabelMap& labels, const std::filesystem::path& path,
                         const NrrdWriteOptions& options) {
  const std::size_t expected = labels.geometry.voxelCount();
  if (auto fits = checkComplete(labels.labels.size(), expected, path); !fits) return fits;
  return write(labels.geometry, {"unsigned char"}, std::as_bytes(std::span(labels.labels)), path,
               options);
}

Expected<void> writeNrrd(const Cine& cine, const std::filesystem::path& path,
                         const NrrdWriteOptions& options) {
  const std::size_t expected =
      cine.geometry.voxelCount() * static_cast<std::size_t>(cine.phaseCount);
  if (auto fits = checkComplete(cine.voxels.size(), expected, path); !fits) return fits;
  Layout layout{"float", cine.phaseCount, cine.frameIntervalMs(),
                cine.phaseTimesMs.empty() ? 0.0 : cine.phaseTimesMs.front()};
  const std::vector<std::int16_t> shorts = exactShorts(cine.voxels);
  if (shorts.empty()) {
    return write(cine.geometry, layout, std::as_bytes(std::span(cine.voxels)), path, options);
  }
  layout.type = "short";
  return write(cine.geometry, layout, std::as_bytes(std::span(shorts)), path, options);
}

}  // namespace lateglow
