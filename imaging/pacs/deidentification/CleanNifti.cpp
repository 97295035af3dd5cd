#include "imaging/pacs/deidentification/CleanNifti.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "imaging/io/NiftiHeader.h"
#include "imaging/pacs/deidentification/GzipCopy.h"

namespace lateglow {

namespace {

/// Bytes of a header that hold text or nothing (nifti1.h, nifti2.h).
struct Field {
  std::size_t offset;
  std::size_t size;
};

/// data_type, db_name, extents and session_error; glmax and glmin; descrip and aux_file; intent_name.
constexpr std::array<Field, 4> kTextOfNifti1{{{4, 34}, {140, 8}, {148, 104}, {328, 16}}};
/// descrip and aux_file; intent_name; unused_str.
constexpr std::array<Field, 3> kTextOfNifti2{{{240, 104}, {508, 16}, {525, 15}}};

constexpr std::size_t kNifti1Bytes = 348;
constexpr std::size_t kNifti2Bytes = 540;
constexpr std::size_t kExtensionFlagBytes = 4;

tl::unexpected<Failure> badVolume(const std::string& what) {
  return fail(FailureCode::BadInput, "a NIfTI file cannot be de-identified: " + what,
              "write it again as one .nii or .nii.gz file, or leave it out");
}

template <typename Number>
void put(std::span<std::byte> header, std::size_t offset, Number number, bool swapped) {
  std::array<std::byte, sizeof(Number)> bytes{};
  std::memcpy(bytes.data(), &number, sizeof number);
  if (swapped) std::reverse(bytes.begin(), bytes.end());
  std::copy(bytes.begin(), bytes.end(), header.begin() + static_cast<std::ptrdiff_t>(offset));
}

template <std::size_t Count>
void zero(std::span<std::byte> header, const std::array<Field, Count>& fields) {
  for (const Field& field : fields) {
    std::fill_n(header.begin() + static_cast<std::ptrdiff_t>(field.offset), field.size,
                std::byte{0});
  }
}

bool isNifti2(std::span<const std::byte> header) {
  std::int32_t size = 0;
  std::memcpy(&size, header.data(), sizeof size);
  return size == 540 || size == 0x1C020000;
}

/// The header and its four bytes that say that no extension follows.
std::vector<std::byte> cleanHeader(std::span<const std::byte> original, bool swapped) {
  const bool second = isNifti2(original);
  const std::size_t size = second ? kNifti2Bytes : kNifti1Bytes;
  std::vector<std::byte> header(original.begin(),
                                original.begin() + static_cast<std::ptrdiff_t>(size));
  if (second) {
    zero(header, kTextOfNifti2);
    put(header, 168, static_cast<std::int64_t>(size + kExtensionFlagBytes), swapped);
  } else {
    zero(header, kTextOfNifti1);
    header[38] = std::byte{'r'};  // "regular", which every NIfTI-1 header says
    put(header, 108, static_cast<float>(size + kExtensionFlagBytes), swapped);
  }
  header.resize(size + kExtensionFlagBytes);
  return header;
}

}  // namespace

Expected<void> writeCleanNifti(const std::filesystem::path& file,
                               const std::filesystem::path& target, bool compress) {
  std::array<std::byte, kNiftiHeaderBytes> bytes{};
  ContentReader reader(file);
  const std::int64_t got = reader.read(bytes);
  if (got < static_cast<std::int64_t>(kNifti1Bytes)) return badVolume("it is damaged");
  const auto parsed =
      parseNiftiHeader(std::span(bytes).first(static_cast<std::size_t>(got)), "the file");
  if (!parsed) return badVolume(parsed.error().message);
  const auto size = static_cast<std::int64_t>(isNifti2(bytes) ? kNifti2Bytes : kNifti1Bytes);
  if (got < size || parsed->voxelOffset < static_cast<std::uint64_t>(size)) {
    return badVolume("its voxels overlap its header");
  }
  // Read again from the start: the bytes that were read may reach into the voxels.
  ContentReader voxels(file);
  ContentWriter writer(target, compress ? ContentForm::Gzip : ContentForm::Plain);
  const bool copied = voxels.skip(parsed->voxelOffset) &&
                      writer.write(cleanHeader(bytes, parsed->swapped)) &&
                      copyContent(voxels, writer, parsed->voxelBytes()) && writer.close();
  if (!copied) return badVolume("it is truncated or damaged, or there is no space for the result");
  return {};
}

}  // namespace lateglow
