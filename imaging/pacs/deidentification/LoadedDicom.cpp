#include "imaging/pacs/deidentification/LoadedDicom.h"

#include <dcmtk/dcmdata/dcistrmf.h>

#include <cstddef>
#include <span>
#include <vector>

#include "imaging/io/FileBytes.h"
#include "imaging/io/MemoryInputStream.h"
#include "imaging/io/PackedStream.h"
#include "imaging/io/SafeDicomRead.h"

namespace lateglow {

namespace {

constexpr std::size_t kMostInflatedBytes = std::size_t{1} << 31U;
constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;

tl::unexpected<Failure> notReadable(const std::string& what) {
  return fail(FailureCode::BadInput, "it cannot be de-identified: " + what,
              "export it again from where it came, or leave it out");
}

tl::unexpected<Failure> damaged(const OFCondition& condition) {
  return notReadable(std::string("it is damaged: ") + condition.text());
}

/// Where the data set of a file begins that says it is deflated; 0 for another file.
std::uint64_t deflatedFrom(const std::filesystem::path& path) {
  DcmInputFileStream stream(OFFilename(path.c_str()));
  if (stream.status().bad()) return 0;
  DcmMetaInfo meta;
  meta.transferInit();
  const OFCondition read =
      safely([&] { return meta.read(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength); });
  meta.transferEnd();
  OFString syntax;
  if (read.bad() || meta.findAndGetOFString(DCM_TransferSyntaxUID, syntax).bad()) return 0;
  const bool deflated = syntax == UID_DeflatedExplicitVRLittleEndianTransferSyntax;
  return deflated ? static_cast<std::uint64_t>(stream.tell()) : 0;
}

Expected<LoadedDicom> loadDeflated(const std::filesystem::path& path, std::uint64_t from) {
  const FileBytes file(path);
  PackedStream inflate(file, from, PackedStream::Wrapper::None);
  const auto bytes = std::make_shared<std::vector<std::byte>>();
  for (std::size_t got = kChunkBytes; got == kChunkBytes;) {
    const std::size_t size = bytes->size();
    if (size > kMostInflatedBytes) return notReadable("it is too large when it is inflated");
    bytes->resize(size + kChunkBytes);
    got = inflate.read(std::span(*bytes).subspan(size));
    bytes->resize(size + got);
  }
  LoadedDicom loaded{std::make_unique<DcmFileFormat>(), EXS_DeflatedLittleEndianExplicit};
  MemoryInputStream stream(bytes);
  loaded.dataset().transferInit();
  const OFCondition read = safely([&] {
    return loaded.dataset().read(stream, EXS_LittleEndianExplicit, EGL_noChange, DCM_MaxReadLength);
  });
  loaded.dataset().transferEnd();
  if (read.bad()) return damaged(read);
  return loaded;
}

}  // namespace

Expected<LoadedDicom> loadDicom(const std::filesystem::path& file) {
  if (const std::uint64_t from = deflatedFrom(file); from != 0) return loadDeflated(file, from);
  LoadedDicom loaded{std::make_unique<DcmFileFormat>(), EXS_Unknown};
  const OFCondition read =
      safely([&] { return loaded.format->loadFile(OFFilename(file.c_str())); });
  if (read.bad()) return damaged(read);
  loaded.syntax = loaded.dataset().getOriginalXfer();
  if (loaded.syntax == EXS_Unknown) return notReadable("its transfer syntax is unknown");
  return loaded;
}

}  // namespace lateglow
