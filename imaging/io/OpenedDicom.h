#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "imaging/io/FileBytes.h"

namespace lateglow {

/// The element Pixel Data (7FE0,0010) of a file.
struct PixelElement {
  std::uint64_t offset = 0;  ///< first byte of the value, counted as in DicomPixelLayout::offset
  std::uint32_t length = 0;
  bool undefinedLength = false;  ///< encapsulated: items follow (PS3.5, A.4)
  bool isOtherByte = false;
};

/// A DICOM file whose attributes up to Pixel Data are in memory. Only for sources of this folder.
class OpenedDicom {
 public:
  /// Reads the file: with or without preamble and meta header, in any byte order, deflated, or in
  /// a transfer syntax that DCMTK does not know (HTJ2K). What comes before the pixels of a deflated
  /// file may be 16 MiB long at most. `fault` says why not.
  [[nodiscard]] static std::optional<OpenedDicom> open(const std::filesystem::path& path,
                                                       const FileBytes& file, std::string& fault);

  [[nodiscard]] DcmDataset& dataset() const { return *m_format->getDataset(); }
  /// What the file says, also a transfer syntax that DCMTK does not know.
  [[nodiscard]] const std::string& transferSyntaxUid() const { return m_transferSyntaxUid; }
  /// Of the data set as it was parsed.
  [[nodiscard]] const DcmXfer& encoding() const { return m_encoding; }
  [[nodiscard]] const std::optional<PixelElement>& pixelElement() const { return m_pixels; }
  [[nodiscard]] bool isDeflated() const { return m_deflatedFrom != 0; }
  /// Where the deflated data set begins in the file.
  [[nodiscard]] std::uint64_t deflatedFrom() const { return m_deflatedFrom; }

 private:
  OpenedDicom() = default;
  [[nodiscard]] std::string readPlain(const std::filesystem::path& path, const FileBytes& file);
  [[nodiscard]] std::string readBehindMetaHeader(const std::filesystem::path& path,
                                                 const FileBytes& file);
  [[nodiscard]] std::string readDeflated(const FileBytes& file);
  /// `before`: the twelve bytes before `value`, where the value of the last element begins.
  void findPixels(std::span<const std::byte> before, std::uint64_t value);

  std::unique_ptr<DcmFileFormat> m_format = std::make_unique<DcmFileFormat>();
  std::string m_transferSyntaxUid;
  DcmXfer m_encoding{EXS_LittleEndianExplicit};
  std::optional<PixelElement> m_pixels;
  std::uint64_t m_deflatedFrom = 0;
};

}  // namespace lateglow
