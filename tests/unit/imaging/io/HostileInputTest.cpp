// Damaged and hostile files of every format that is read: no crash, nothing above 5 s, no memory
// beyond twice the file and 64 MiB, and no truncated file that passes for a whole one.
//
//   LATEGLOW_HOSTILE_FLIPS    how many files with flipped bits of each format, 10000 unless set
//   LATEGLOW_HOSTILE_SEED     which bits are flipped
//   LATEGLOW_HOSTILE_KEEP     a folder for the files that did harm

#include <gtest/gtest.h>
#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>

#include "imaging/io/NiftiWriter.h"
#include "imaging/io/NrrdWriter.h"
#include "tests/unit/imaging/io/GuardedTrials.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using test::Bytes;
using test::Trial;

double numberOf(const char* variable, double absent) {
  const char* text = std::getenv(variable);
  return text == nullptr ? absent : std::strtod(text, nullptr);
}

Bytes contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const fs::path& file, const Bytes& bytes) {
  std::ofstream(file, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// A valid file that is spoilt, with the name under which it must lie.
struct Sample {
  std::string name;
  std::string fileName;    ///< of the file that is changed
  std::string openedName;  ///< of the file that is opened; another one for detached voxels
  Bytes bytes;
  std::string companionName;  ///< of a file that lies beside it unchanged; often the opened one
  Bytes companion;
};

Bytes dicomAs(test::Coding coding) {
  test::SyntheticImage image;
  image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.4.1";
  image.rows = 24;
  image.columns = 20;
  for (int i = 0; i < image.rows * image.columns; ++i) {
    image.pixels.push_back(static_cast<std::uint16_t>((i * 37 + i * i) % 4096));
  }
  image.bitsStored = 12;
  image.highBit = 11;
  image.triggerTimeMs = 30.0;
  const test::TemporaryFolder folder;
  EXPECT_TRUE(writeDicom(image, folder / "a.dcm", coding));
  return contentOf(folder / "a.dcm");
}

Cine smallCine() {
  Geometry geometry;
  geometry.size = {12, 10, 3};
  Cine cine = makeCine(geometry, 2);
  for (std::size_t i = 0; i < cine.voxels.size(); ++i) {
    cine.voxels[i] = static_cast<float>((i * 37 + i * i) % 1000);
  }
  return cine;
}

Bytes niftiBytes(const char* name) {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(writeNifti(smallCine(), folder / name));
  return contentOf(folder / name);
}

Bytes nrrdBytes(bool compress) {
  const test::TemporaryFolder folder;
  NrrdWriteOptions options;
  options.compress = compress;
  EXPECT_TRUE(writeNrrd(smallCine(), folder / "a.nrrd", options));
  return contentOf(folder / "a.nrrd");
}

Bytes asBytes(const std::string& text) { return {text.begin(), text.end()}; }

Bytes metaImage(bool compress) {
  Bytes body(12 * 10 * 3 * 2);
  for (std::size_t i = 0; i < body.size(); ++i) body[i] = static_cast<char>(i * i);
  if (compress) {
    uLongf size = compressBound(body.size());
    Bytes packed(size);
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
              reinterpret_cast<const Bytef*>(body.data()), body.size(), 6);
    packed.resize(size);
    body = packed;
  }
  Bytes bytes = asBytes(
      "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
      "CompressedData = " +
      std::string(compress ? "True" : "False") +
      "\nTransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 1 2 3\nElementSpacing = 1 1 8\n"
      "DimSize = 12 10 3\nElementType = MET_SHORT\nElementDataFile = LOCAL\n");
  bytes.insert(bytes.end(), body.begin(), body.end());
  return bytes;
}

/// Header and voxels of a NIfTI pair.
Sample niftiPair() {
  Bytes whole = niftiBytes("a.nii");
  Bytes header(whole.begin(), whole.begin() + 348);
  std::memcpy(header.data() + 344, "ni1", 4);
  const float offset = 0.0F;
  std::memcpy(header.data() + 108, &offset, sizeof(offset));
  return {"NIfTI pair", "a.img", "a.hdr", Bytes(whole.begin() + 352, whole.end()), "a.hdr", header};
}

Sample dicomDirectory() {
  const test::TemporaryFolder folder;
  const Bytes image = dicomAs(test::Coding::ExplicitLittle);
  writeBytes(folder / "IM1", image);
  EXPECT_TRUE(test::writeDicomDirectory(folder.path(), "IM1"));
  return {"DICOMDIR", "DICOMDIR", "DICOMDIR", contentOf(folder / "DICOMDIR"), "IM1", image};
}

/// A ZIP archive of one DICOM image.
Bytes zipBytes() {
  const test::TemporaryFolder folder;
  const Bytes image = dicomAs(test::Coding::ExplicitLittle);
  const std::string file = (folder / "a.zip").string();
  zipFile archive = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
  zip_fileinfo info = {};
  EXPECT_EQ(zipOpenNewFileInZip(archive, "export/IM1", &info, nullptr, 0, nullptr, 0, nullptr,
                                Z_DEFLATED, 6),
            ZIP_OK);
  EXPECT_EQ(zipWriteInFileInZip(archive, image.data(), static_cast<unsigned>(image.size())),
            ZIP_OK);
  EXPECT_EQ(zipCloseFileInZip(archive), ZIP_OK);
  EXPECT_EQ(zipClose(archive, nullptr), ZIP_OK);
  return contentOf(file);
}

std::vector<Sample> samples() {
  using test::Coding;
  std::vector<Sample> all;
  for (const auto& [name, coding] : std::vector<std::pair<std::string, Coding>>{
           {"explicit little endian", Coding::ExplicitLittle},
           {"implicit little endian", Coding::ImplicitLittle},
           {"big endian", Coding::ExplicitBig},
           {"deflated", Coding::Deflated},
           {"RLE", Coding::Rle},
           {"JPEG lossless", Coding::JpegLossless},
           {"JPEG extended", Coding::JpegExtended},
           {"JPEG-LS", Coding::JpegLs},
           {"JPEG 2000", Coding::Jpeg2000},
           {"JPEG 2000 lossy", Coding::Jpeg2000Lossy}}) {
    all.push_back({"DICOM " + name, "a.dcm", "a.dcm", dicomAs(coding), {}, {}});
  }
  all.push_back(dicomDirectory());
  all.push_back({"NIfTI", "a.nii", "a.nii", niftiBytes("a.nii"), {}, {}});
  all.push_back({"NIfTI gzip", "a.nii.gz", "a.nii.gz", niftiBytes("a.nii.gz"), {}, {}});
  all.push_back(niftiPair());
  all.push_back({"NRRD raw", "a.nrrd", "a.nrrd", nrrdBytes(false), {}, {}});
  all.push_back({"NRRD gzip", "a.nrrd", "a.nrrd", nrrdBytes(true), {}, {}});
  all.push_back({"MetaImage", "a.mha", "a.mha", metaImage(false), {}, {}});
  all.push_back({"MetaImage zlib", "a.mha", "a.mha", metaImage(true), {}, {}});
  all.push_back({"ZIP", "a.zip", "a.zip", zipBytes(), {}, {}});
  const char* data = std::getenv("LATEGLOW_SHARED_DATA");
  for (const auto& [name, path] : std::vector<std::pair<std::string, std::string>>{
           {"DICOM enhanced", "odd/pydicom_data/emri_small.dcm"},
           {"DICOM enhanced JPEG 2000", "odd/pydicom_data/emri_small_jpeg_2k_lossless.dcm"},
           {"DICOM float", "odd/pydicom_data/parametric_map_float.dcm"}}) {
    Bytes bytes = data == nullptr ? Bytes() : contentOf(fs::path(data) / path);
    // Padding behind the pixels may be cut without harm; here every cut shall matter.
    const std::string text(bytes.begin(), bytes.end());
    const std::size_t padding = text.rfind(std::string("\xFC\xFF\xFC\xFFOB", 6));
    if (padding != std::string::npos) bytes.resize(padding);
    if (!bytes.empty()) all.push_back({name, "a.dcm", "a.dcm", bytes, {}, {}});
  }
  return all;
}

test::TrialReport run(const Sample& sample, std::size_t count, double seconds,
                      const std::function<Trial(std::size_t)>& trial) {
  const test::TemporaryFolder folder;
  if (!sample.companionName.empty()) {
    writeBytes(folder / sample.companionName, sample.companion);
  }
  return runTrials(count, seconds, (folder / sample.fileName).string(),
                   (folder / sample.openedName).string(), trial);
}

void expectNoFaults(const test::TrialReport& report) {
  for (const std::string& fault : report.faults) ADD_FAILURE() << fault;
}

/// One case for each format.
class HostileFormatTest : public ::testing::TestWithParam<std::size_t> {
 protected:
  /// Nothing where the open data is absent that the sample is taken from.
  static const Sample* sample() {
    static const std::vector<Sample> all = samples();
    return GetParam() < all.size() ? &all[GetParam()] : nullptr;
  }
};

TEST_P(HostileFormatTest, wholeFileIsRead) {
  if (sample() == nullptr) GTEST_SKIP() << "LATEGLOW_SHARED_DATA is absent";
  const auto report = run(*sample(), 1, 60.0, [&](std::size_t) {
    return Trial{sample()->name, sample()->bytes};
  });
  expectNoFaults(report);
  EXPECT_EQ(report.refused, 0U) << sample()->name;
  EXPECT_EQ(report.trials, 1U) << sample()->name;
}

TEST_P(HostileFormatTest, truncatedFilesNeverPassForWholeOnes) {
  if (sample() == nullptr) GTEST_SKIP() << "LATEGLOW_SHARED_DATA is absent";
  constexpr std::size_t cuts = 200;
  const std::size_t size = sample()->bytes.size();
  const auto report = run(*sample(), cuts, 60.0, [&](std::size_t i) {
    // Half of the cuts lie in the last 100 bytes, where pixels end.
    const std::size_t length = i < 100 ? size - 1 - i : (i - 100) * size / 100;
    return Trial{sample()->name + " cut to " + std::to_string(length) + " bytes",
                 Bytes(sample()->bytes.begin(),
                       sample()->bytes.begin() + static_cast<std::ptrdiff_t>(length))};
  });
  expectNoFaults(report);
  EXPECT_EQ(report.trials, cuts) << sample()->name;
  for (const std::string& silent : report.silent) ADD_FAILURE() << silent << " was read";
}

/// The i-th file with flipped bits. Headers lie in front: two of three flips go there.
Trial flipped(const Sample& sample, std::uint64_t seed, std::size_t i) {
  std::mt19937_64 random(seed * 1000003 + i);
  Trial trial{sample.name + " with bits flipped:", sample.bytes};
  for (std::uint64_t n = 1 + random() % 4; n > 0; --n) {
    const std::size_t front = std::min<std::size_t>(2000, trial.bytes.size());
    const std::size_t range = random() % 3 == 0 ? trial.bytes.size() : front;
    const std::size_t place = random() % range;
    const auto bit = static_cast<unsigned>(random() % 8);
    trial.bytes[place] = static_cast<char>(trial.bytes[place] ^ static_cast<char>(1U << bit));
    trial.what += " " + std::to_string(place) + "." + std::to_string(bit);
  }
  return trial;
}

TEST_P(HostileFormatTest, flippedBitsDoNoHarm) {
  if (sample() == nullptr) GTEST_SKIP() << "LATEGLOW_SHARED_DATA is absent";
  const auto flips = static_cast<std::size_t>(numberOf("LATEGLOW_HOSTILE_FLIPS", 10000.0));
  const auto seed = static_cast<std::uint64_t>(numberOf("LATEGLOW_HOSTILE_SEED", 1.0));
  const auto report =
      run(*sample(), flips, 240.0, [&](std::size_t i) { return flipped(*sample(), seed, i); });
  expectNoFaults(report);
  EXPECT_EQ(report.trials, flips) << sample()->name;
  std::cout << sample()->name << ": " << report.trials << " files, " << report.refused
            << " refused\n";
}

constexpr std::size_t kFormats = 22;
INSTANTIATE_TEST_SUITE_P(AllFormats, HostileFormatTest, ::testing::Range(std::size_t{0}, kFormats));

TEST(HostileInputTest, directoryRecordsInAFileOfAnotherKindDoNoHarm) {
  // A file that does not say it is a DICOMDIR is read as an image; DCMTK makes records of it still.
  Sample sample = dicomDirectory();
  const std::string directory = "1.2.840.10008.1.3.10";
  const auto found =
      std::search(sample.bytes.begin(), sample.bytes.end(), directory.begin(), directory.end());
  ASSERT_NE(found, sample.bytes.end());
  found[static_cast<std::ptrdiff_t>(directory.size()) - 2] = '9';
  const std::size_t flips = 8 * sample.bytes.size();
  const auto report = run(sample, flips, 240.0, [&](std::size_t i) {
    Trial trial{sample.name + " of another kind, byte " + std::to_string(i / 8) + " bit " +
                    std::to_string(i % 8),
                sample.bytes};
    trial.bytes[i / 8] = static_cast<char>(trial.bytes[i / 8] ^ static_cast<char>(1U << (i % 8)));
    return trial;
  });
  expectNoFaults(report);
  EXPECT_EQ(report.trials, flips);
}

TEST(HostileInputTest, everyFormatHasItsCase) { EXPECT_LE(samples().size(), kFormats); }

Bytes deflated(const Bytes& bytes, int windowBits) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY);
  Bytes packed(deflateBound(&stream, bytes.size()) + 64);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

/// A deflated DICOM file whose first private attribute is 200 MB of zeros.
Bytes deflateBomb() {
  const Bytes valid = dicomAs(test::Coding::ExplicitLittle);
  const std::string text(valid.begin(), valid.end());
  const std::size_t body = text.find(std::string("\x08\x00\x08\x00", 4));
  Bytes data = asBytes(std::string("\x07\x00\x10\x10OB\0\0\0\0\0\x0C", 12));
  data.resize(data.size() + 0x0C000000U);
  data.insert(data.end(), valid.begin() + static_cast<std::ptrdiff_t>(body), valid.end());
  Bytes bomb = dicomAs(test::Coding::Deflated);
  std::uint32_t metaLength = 0;
  std::memcpy(&metaLength, bomb.data() + 140, 4);
  bomb.resize(144 + metaLength);
  const Bytes packed = deflated(data, -MAX_WBITS);
  bomb.insert(bomb.end(), packed.begin(), packed.end());
  return bomb;
}

/// A NIfTI header of these sizes (uint8), followed by `body` zeros, as gzip.
Bytes niftiBomb(std::array<std::int16_t, 3> size, std::size_t body) {
  Bytes bytes = niftiBytes("a.nii");
  bytes.resize(352);
  const std::array<std::int16_t, 8> dim{3, size[0], size[1], size[2], 1, 1, 1, 1};
  std::memcpy(bytes.data() + 40, dim.data(), sizeof(dim));
  const std::int16_t type = 2;
  std::memcpy(bytes.data() + 70, &type, 2);
  bytes.resize(352 + body);
  return deflated(bytes, MAX_WBITS + 16);
}

/// A DICOM file with 16-bit values of its pixel module replaced.
Bytes withWord(Bytes bytes, const std::string& tag, std::uint16_t value) {
  const std::string text(bytes.begin(), bytes.end());
  const std::size_t at = text.find(tag + "US");
  EXPECT_NE(at, std::string::npos);
  std::memcpy(bytes.data() + at + 8, &value, 2);
  return bytes;
}

TEST(HostileInputTest, bombsAreRefusedOrReadWithinBounds) {
  using test::Coding;
  const std::string rows("\x28\x00\x10\x00", 4);
  const std::string columns("\x28\x00\x11\x00", 4);
  std::vector<Sample> bombs;
  for (const Coding coding :
       {Coding::ExplicitLittle, Coding::Rle, Coding::JpegLossless, Coding::JpegLs}) {
    const Bytes wide = withWord(withWord(dicomAs(coding), rows, 8000), columns, 8000);
    const std::string name = "pixels " + std::to_string(static_cast<int>(coding));
    bombs.push_back({name, "a.dcm", "a.dcm", wide, {}, {}});
  }
  const auto nifti = [&](const char* name, const Bytes& bytes) {
    bombs.push_back({name, "a.nii.gz", "a.nii.gz", bytes, {}, {}});
  };
  nifti("more than announced", niftiBomb({4, 4, 4}, std::size_t{200} << 20U));
  nifti("less than announced", niftiBomb({2000, 2000, 100}, 1000));
  nifti("much less than the bound", niftiBomb({32767, 32767, 3}, std::size_t{4} << 20U));
  bombs.push_back({"deflate", "a.dcm", "a.dcm", deflateBomb(), {}, {}});
  for (const Sample& bomb : bombs) {
    const auto report = run(bomb, 1, 60.0, [&](std::size_t) {
      return Trial{bomb.name, bomb.bytes};
    });
    expectNoFaults(report);
    const bool mayBeRead = bomb.name == "more than announced";
    EXPECT_EQ(report.refused, mayBeRead ? 0U : 1U) << bomb.name;
  }
}

}  // namespace
}  // namespace lateglow
