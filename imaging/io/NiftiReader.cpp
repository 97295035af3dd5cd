#include "imaging/io/NiftiReader.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "imaging/io/FileBytes.h"
#include "imaging/io/NiftiHeader.h"
#include "imaging/io/VolumeFile.h"

namespace lateglow {

namespace {

tl::unexpected<Failure> badFile(const std::string& file, const std::string& what) {
  return fail(FailureCode::BadInput, file + ": " + what,
              "copy or export the file again from its source", file);
}

tl::unexpected<Failure> cannotOpen(const std::string& file) {
  return fail(FailureCode::NotFound, "cannot open " + file, "check the name and the permissions",
              file);
}

/// The first bytes of a file, unpacked where it is a gzip stream.
struct Head {
  std::vector<std::byte> bytes;
  bool packed = false;
  bool damaged = false;
};

Head readHead(const std::filesystem::path& file) {
  Head head;
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> stream(gzopen(file.c_str(), "rb"), &gzclose);
  if (!stream) return head;
  gzbuffer(stream.get(), 1U << 14U);
  head.bytes.resize(kNiftiHeaderBytes);
  const int got = gzread(stream.get(), head.bytes.data(), static_cast<unsigned>(kNiftiHeaderBytes));
  head.damaged = got < 0;
  head.bytes.resize(static_cast<std::size_t>(std::max(got, 0)));
  head.packed = gzdirect(stream.get()) == 0;
  return head;
}

bool isPairName(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  return ending == ".hdr" || ending == ".HDR";
}

bool isGzip(const std::filesystem::path& file) {
  const auto magic = FileBytes(file).bytesAt(0, 2);
  return magic.size() == 2 && magic[0] == std::byte{0x1F} && magic[1] == std::byte{0x8B};
}

/// The voxels beside a .hdr: .img or .img.gz of the same name.
Expected<std::filesystem::path> imageBeside(const std::filesystem::path& header) {
  const std::string ending = header.extension() == ".HDR" ? ".IMG" : ".img";
  const std::string name = header.stem().string() + ending;
  auto packed = detachedFile(header, name + ".gz");
  return packed ? packed : detachedFile(header, name);
}

Expected<VolumeHeader> toVolumeHeader(const NiftiHeader& nifti, const std::filesystem::path& file,
                                      bool packed) {
  VolumeHeader header;
  header.geometry = nifti.geometry;
  header.phaseCount = nifti.phaseCount;
  header.frameIntervalMs = nifti.frameIntervalMs;
  header.firstPhaseMs = nifti.firstPhaseMs;
  header.description = nifti.description;
  header.issues = nifti.issues;
  header.files = {file};
  header.voxels = {file,
                   packed ? Packing::WholeFile : Packing::None,
                   nifti.voxelOffset,
                   nifti.voxelBytes() / bytesPerVoxel(nifti.type),
                   nifti.type,
                   nifti.swapped,
                   nifti.slope,
                   nifti.intercept};
  if (!isPairName(file)) return header;
  auto image = imageBeside(file);
  if (!image) return tl::unexpected(image.error());
  header.voxels.file = *image;
  header.voxels.packing = isGzip(*image) ? Packing::WholeFile : Packing::None;
  header.files.push_back(*std::move(image));
  return header;
}

}  // namespace

bool isNiftiName(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.ends_with(".nii") || name.ends_with(".nii.gz");
}

Expected<Series> readNifti(const std::filesystem::path& file, ProgressSink& progress) {
  const std::string name = file.string();
  if (!FileBytes(file).isOpen()) return cannotOpen(name);
  const Head head = readHead(file);
  if (head.damaged) return badFile(name, "it is damaged: it cannot be decompressed");
  const auto nifti = isPairName(file) ? parseNiftiPairHeader(head.bytes, name)
                                      : parseNiftiHeader(head.bytes, name);
  if (!nifti) return tl::unexpected(nifti.error());
  auto header = toVolumeHeader(*nifti, file, head.packed);
  if (!header) return tl::unexpected(header.error());
  return readVolume(*std::move(header), progress);
}

Expected<LabelMap> readNiftiLabels(const std::filesystem::path& file, ProgressSink& progress,
                                   int phase) {
  const std::string name = file.string();
  const auto series = readVolumeFile(file, progress);
  if (!series) return tl::unexpected(series.error());
  const int phases = series->cine() != nullptr ? series->cine()->phaseCount : 1;
  if (phases > 1 ? phase < 0 || phase >= phases : phase > 0) {
    return badFile(name, "it holds " + std::to_string(phases) + " phases; phase " +
                             std::to_string(phase) + " was asked for");
  }
  const std::vector<float>& values =
      series->cine() != nullptr ? series->cine()->voxels : series->volume()->voxels;
  LabelMap labels = makeLabelMap(series->geometry());
  const std::size_t first = labels.labels.size() * static_cast<std::size_t>(std::max(phase, 0));
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const float value = values[first + i];
    if (!(value >= 0.0F && value < kTissueClassCount) || value != std::floor(value)) {
      return fail(FailureCode::BadInput,
                  name + ": it holds the value " + std::to_string(value) + ", which is no label",
                  "give a mask with 0 background, 1 healthy myocardium, 2 blood pool, 3 scar",
                  name);
    }
    labels.labels[i] = static_cast<std::uint8_t>(value);
  }
  return labels;
}

}  // namespace lateglow
