#include "imaging/io/OpenedDicom.h"

#include <dcmtk/dcmdata/dcistrmf.h>

#include <array>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/MemoryInputStream.h"
#include "imaging/io/PackedStream.h"
#include "imaging/io/SafeDicomRead.h"

namespace lateglow {

namespace {

constexpr std::size_t kHeadBytes = 1024;
constexpr std::size_t kElementBytes = 12;  ///< tag, VR, reserved, length
constexpr std::size_t kImplicitBytes = 8;  ///< tag, length
constexpr std::size_t kLongestInflatedHeader = std::size_t{16} << 20U;
constexpr std::string_view kDeflated = UID_DeflatedExplicitVRLittleEndianTransferSyntax;
/// High-Throughput JPEG 2000 (PS3.5, A.4.12 of 2024): .201, .202 and .203.
constexpr std::string_view kHighThroughput = "1.2.840.10008.1.2.4.20";

std::uint32_t unsignedAt(std::span<const std::byte> bytes, std::size_t offset, std::size_t count,
                         bool bigEndian) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = offset + (bigEndian ? i : count - 1 - i);
    value = value * 256U + std::to_integer<std::uint32_t>(bytes[place]);
  }
  return value;
}

/// The bytes of the last element's tag and length: DCMTK stops behind them.
std::vector<std::byte> elementBefore(const FileBytes& file, offile_off_t value) {
  const auto offset = static_cast<std::uint64_t>(value);
  if (value < 0 || offset < kElementBytes) return {};
  return file.bytesAt(offset - kElementBytes, kElementBytes);
}

std::string messageOf(const OFCondition& condition) {
  return std::string("it cannot be read as DICOM: ") + condition.text();
}

}  // namespace

std::optional<OpenedDicom> OpenedDicom::open(const std::filesystem::path& path,
                                             const FileBytes& file, std::string& fault) {
  OpenedDicom opened;
  const std::vector<std::byte> head = file.bytesAt(0, kHeadBytes);
  const bool special = asText(head).find(kDeflated) != std::string_view::npos ||
                       asText(head).find(kHighThroughput) != std::string_view::npos;
  fault = special ? opened.readBehindMetaHeader(path, file) : opened.readPlain(path, file);
  if (fault.empty()) return opened;
  return {};
}

std::string OpenedDicom::readPlain(const std::filesystem::path& path, const FileBytes& file) {
  DcmInputFileStream stream(OFFilename(path.c_str()));
  if (stream.status().bad()) return messageOf(stream.status());
  m_format->transferInit();
  const OFCondition read = safely([&] {
    return m_format->readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength,
                                  DCM_PixelData);
  });
  m_format->transferEnd();
  m_transferSyntaxUid = asciiText(*m_format->getMetaInfo(), DCM_TransferSyntaxUID);
  if (read.bad()) {
    return messageOf(read) +
           (m_transferSyntaxUid.empty() ? "" : " (transfer syntax " + m_transferSyntaxUid + ")");
  }
  m_encoding = DcmXfer(dataset().getOriginalXfer());
  if (m_transferSyntaxUid.empty()) m_transferSyntaxUid = m_encoding.getXferID();
  findPixels(elementBefore(file, stream.tell()), static_cast<std::uint64_t>(stream.tell()));
  return {};
}

std::string OpenedDicom::readBehindMetaHeader(const std::filesystem::path& path,
                                              const FileBytes& file) {
  DcmInputFileStream stream(OFFilename(path.c_str()));
  if (stream.status().bad()) return messageOf(stream.status());
  DcmMetaInfo meta;
  meta.transferInit();
  const OFCondition read =
      safely([&] { return meta.read(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength); });
  meta.transferEnd();
  m_transferSyntaxUid = asciiText(meta, DCM_TransferSyntaxUID);
  if (read.bad()) return messageOf(read);
  const auto offset = static_cast<std::uint64_t>(stream.tell());
  if (m_transferSyntaxUid == kDeflated) {
    m_deflatedFrom = offset;
    return readDeflated(file);
  }
  if (!m_transferSyntaxUid.starts_with(kHighThroughput)) return readPlain(path, file);
  dataset().transferInit();
  const OFCondition body = safely([&] {
    return dataset().readUntilTag(stream, EXS_LittleEndianExplicit, EGL_noChange, DCM_MaxReadLength,
                                  DCM_PixelData);
  });
  dataset().transferEnd();
  if (body.bad()) return messageOf(body);
  findPixels(elementBefore(file, stream.tell()), static_cast<std::uint64_t>(stream.tell()));
  return {};
}

std::string OpenedDicom::readDeflated(const FileBytes& file) {
  PackedStream inflate(file, m_deflatedFrom, PackedStream::Wrapper::None);
  const auto inflated = std::make_shared<std::vector<std::byte>>();
  std::vector<std::byte>& head = *inflated;
  for (std::size_t got = 1; got > 0 && head.size() < kLongestInflatedHeader;) {
    const std::size_t size = head.size();
    head.resize(size + (std::size_t{1} << 16U));
    got = inflate.read(std::span(head).subspan(size));
    head.resize(size + got);
  }
  MemoryInputStream stream(inflated);
  dataset().transferInit();
  const OFCondition read = safely([&] {
    return dataset().readUntilTag(stream, EXS_LittleEndianExplicit, EGL_noChange, DCM_MaxReadLength,
                                  DCM_PixelData);
  });
  dataset().transferEnd();
  if (read.bad()) return messageOf(read) + " (deflated)";
  const auto value = static_cast<std::size_t>(stream.tell());
  if (value >= kElementBytes && value <= head.size()) {
    findPixels(std::span<const std::byte>(head).subspan(value - kElementBytes, kElementBytes),
               value);
  }
  return {};
}

void OpenedDicom::findPixels(std::span<const std::byte> before, std::uint64_t value) {
  if (before.size() != kElementBytes) return;
  const bool big = m_encoding.isBigEndian();
  const auto isPixelTag = [&](std::size_t at) {
    return unsignedAt(before, at, 2, big) == 0x7FE0 && unsignedAt(before, at + 2, 2, big) == 0x0010;
  };
  const std::string_view vr = asText(before.subspan(4, 2));
  const bool isExplicit = isPixelTag(0) && (vr == "OB" || vr == "OW" || vr == "UN");
  if (!isExplicit && !isPixelTag(kElementBytes - kImplicitBytes)) return;
  PixelElement pixels;
  pixels.isOtherByte = isExplicit && vr == "OB";
  pixels.offset = value;
  pixels.length = unsignedAt(before, kElementBytes - 4, 4, big);
  pixels.undefinedLength = pixels.length == 0xFFFFFFFFU;
  m_pixels = pixels;
}

}  // namespace lateglow
