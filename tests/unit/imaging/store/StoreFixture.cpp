#include "tests/unit/imaging/store/StoreFixture.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include "imaging/io/NiftiWriter.h"

namespace lateglow::test {

namespace fs = std::filesystem;

StudyStore StoreFixture::openStore() {
  auto store = StudyStore::open(m_root);
  EXPECT_TRUE(store) << store.error().message;
  return *std::move(store);
}

ImportReport StoreFixture::import(StudyStore& store, const fs::path& path) {
  auto report = store.import({path.empty() ? m_source : path}, m_silent);
  EXPECT_TRUE(report) << report.error().message;
  return report ? *std::move(report) : ImportReport();
}

fs::path StoreFixture::writeImage(const std::string& name, int number, const SyntheticImage& like) {
  SyntheticImage image = like;
  if (image.sopInstanceUid.empty()) {
    image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.3." + std::to_string(number);
  }
  image.instanceNumber = number;
  image.positionMm = {0, 0, 8.0 * number};
  image.pixels.assign(static_cast<std::size_t>(image.rows * image.columns),
                      static_cast<std::uint16_t>(number));
  const fs::path file = m_source / name;
  fs::create_directories(file.parent_path());
  EXPECT_TRUE(writeDicom(image, file));
  return file;
}

fs::path StoreFixture::writeVolume(const std::string& name, float value) {
  const fs::path file = m_source / name;
  fs::create_directories(file.parent_path());
  Volume volume;
  volume.geometry.size = {4, 3, 2};
  volume.voxels.assign(volume.geometry.voxelCount(), value);
  volume.voxels.front() = value + 1.0F;
  const auto written = writeNifti(volume, file, {});
  EXPECT_TRUE(written) << written.error().message;
  return file;
}

void StoreFixture::setAttribute(const fs::path& file, unsigned group, unsigned element,
                                const std::string& value) {
  DcmFileFormat format;
  ASSERT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
  const DcmTag tag(static_cast<Uint16>(group), static_cast<Uint16>(element));
  ASSERT_TRUE(format.getDataset()->putAndInsertString(tag, value.c_str()).good());
  ASSERT_TRUE(format.saveFile(OFFilename(file.c_str())).good());
}

std::vector<fs::path> StoreFixture::filesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

}  // namespace lateglow::test
