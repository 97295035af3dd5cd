#include "tests/unit/workflow/DatasetPlants.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow::test {

namespace {

namespace fs = std::filesystem;
using enum DatasetProblemKind;

Geometry gridWith(const std::function<void(Geometry&)>& change) {
  Geometry geometry = DataFolder::grid();
  change(geometry);
  return geometry;
}

/// Overwrites bytes of an uncompressed NIfTI-1 header.
template <typename T>
void patch(const fs::path& file, std::streamoff offset, T value) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(offset);
  stream.write(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Puts another picture in the place of a case's LGE.
Plant otherLge(DatasetProblemKind kind, const std::function<void(Geometry&)>& change) {
  return {kind, "cases", "case_002/lge.nii.gz", [change](DataFolder& data, DatasetInspectOptions&) {
            data.picture("case_002/lge.nii.gz", gridWith(change));
          }};
}

Plant otherMask(DatasetProblemKind kind, const std::vector<float>& values) {
  return {kind, "cases", "case_002/mask.nii.gz",
          [values](DataFolder& data, DatasetInspectOptions&) {
            data.mask("case_002/mask.nii.gz", values);
          }};
}

Plant removed(DatasetProblemKind kind, const char* layout, const char* file,
              const std::vector<std::string>& names) {
  return {kind, layout, file, [names](DataFolder& data, DatasetInspectOptions&) {
            for (const std::string& name : names) data.remove(name);
          }};
}

Plant written(DatasetProblemKind kind, const char* layout, const char* file,
              const std::string& content) {
  return {kind, layout, file,
          [file, content](DataFolder& data, DatasetInspectOptions&) { data.text(file, content); }};
}

Plant patchedLge(DatasetProblemKind kind, const std::function<void(const fs::path&)>& change) {
  return {kind, "cases", "case_002/lge.nii", [change](DataFolder& data, DatasetInspectOptions&) {
            data.remove("case_002/lge.nii.gz");
            data.picture("case_002/lge.nii");
            change(data / "case_002/lge.nii");
          }};
}

void addSeriesWithAGap(DataFolder& data, DatasetInspectOptions&) {
  data.remove("case_002/lge.nii.gz");
  fs::create_directories(data / "case_002/lge");
  for (const int slice : {1, 2, 3, 5, 6, 7}) {
    SyntheticImage image;
    image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.3." + std::to_string(slice);
    image.instanceNumber = slice;
    image.rows = image.columns = 20;
    for (int n = 0; n < 400; ++n)
      image.pixels.push_back(static_cast<std::uint16_t>(n % 77 + slice));
    image.positionMm = {0.0, 0.0, 8.0 * slice};
    EXPECT_TRUE(writeDicom(image, data / ("case_002/lge/IM" + std::to_string(slice) + ".dcm")));
  }
}

void addSecondName(DataFolder& data, DatasetInspectOptions& options) {
  data.cine("Case 1/cine.nii.gz");
  data.picture("Case 1/lge.nii.gz");
  data.mask("Case 1/mask.nii.gz", {0, 1, 2, 3});
  const auto apart = [](std::uint64_t seed) {
    const auto split =
        splitByPatient({"Case 1", "case_001", "case_002", "case_003", "case_004"}, seed);
    return split.at("Case 1") != split.at("case_001");
  };
  while (!apart(options.seed)) ++options.seed;
}

void addNotANumber(DataFolder& data, DatasetInspectOptions&) {
  Volume volume = makeVolume(DataFolder::grid(), 3.0F);
  volume.voxels[5] = 4.0F;
  volume.voxels[7] = std::numeric_limits<float>::quiet_NaN();
  data.volume("case_002/lge.nii.gz", volume);
}

void linkOutside(DataFolder& data, DatasetInspectOptions&) {
  static const TemporaryFolder elsewhere;
  fs::create_directories(elsewhere / "scan");
  fs::rename(data / "case_002/lge.nii.gz", elsewhere / "scan/lge.nii.gz");
  fs::create_symlink(elsewhere / "scan/lge.nii.gz", data / "case_002/lge.nii.gz");
}

void copyCase(DataFolder& data, DatasetInspectOptions&) {
  for (const char* name : {"cine", "lge", "mask"}) {
    const std::string file = std::string("case_002/") + name + ".nii.gz";
    data.copy(file, "later/" + file);
  }
}

void setMasks(DataFolder& data, const std::vector<float>& values) {
  for (const char* name : {"case_001", "case_002", "case_003", "case_004"}) {
    data.mask(std::string(name) + "/mask.nii.gz", values);
  }
}

std::vector<Plant> plantsInFiles() {
  const auto lge = [](const auto& write) {
    return [write](DataFolder& data, DatasetInspectOptions&) {
      write(data, std::string("case_002/lge.nii.gz"));
    };
  };
  return {written(EmptyFile, "cases", "case_002/lge.nii.gz", ""),
          written(UnreadableFile, "cases", "case_002/lge.nii.gz", "this is no image"),
          {NotAVolume, "cases", "case_002/lge.nii.gz",
           lge([](DataFolder& data, const std::string& file) { data.cine(file); })},
          {NotACine, "cases", "case_002/cine.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) { data.picture("case_002/cine.nii.gz"); }},
          {TooFewPhases, "cases", "case_002/cine.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) { data.cine("case_002/cine.nii.gz", 5); }},
          otherLge(TooSmall,
                   [](Geometry& grid) {
                     grid.size = {12, 12, 4};
                   }),
          {ConstantImage, "cases", "case_002/lge.nii.gz",
           lge([](DataFolder& data, const std::string& file) {
             data.volume(file, makeVolume(DataFolder::grid(), 5.0F));
           })},
          {NonFinite, "cases", "case_002/lge.nii.gz", addNotANumber},
          {NotHounsfield, "synthrad", "1BA002/ct.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) {
             data.picture("Task1/brain/1BA002/ct.nii.gz");
           }},
          {SkullPresent, "brats", "002_t1ce.nii.gz",
           [](DataFolder& data, DatasetInspectOptions& options) {
             options.task = "t1ce-to-t2";
             Volume skull = makeVolume(DataFolder::grid());
             for (std::size_t n = 0; n < skull.voxels.size(); ++n)
               skull.voxels[n] = static_cast<float>(n % 311);
             data.volume("BraTS20_Training_002/BraTS20_Training_002_t1ce.nii.gz", skull);
           }},
          otherMask(WrongLabel, {0, 1, 2, 3, 7}),
          otherMask(FractionalLabel, {0, 1, 2, 2.5F, 3}),
          otherMask(EmptyMask, {0}),
          otherLge(ShearedGrid,
                   [](Geometry& grid) {
                     grid.axes[1] = normalized({0.3, 1.0, 0.0});
                   }),
          {GeometryFault, "cases", "case_002/lge", addSeriesWithAGap},
          otherLge(LeftHanded,
                   [](Geometry& grid) {
                     grid.axes[2] = {0.0, 0.0, -1.0};
                   }),
          patchedLge(UnknownOrientation,
                     [](const fs::path& file) {
                       patch<std::int16_t>(file, 252, 0);
                       patch<std::int16_t>(file, 254, 0);
                     }),
          patchedLge(OrientationContradiction,
                     [](const fs::path& file) { patch<float>(file, 292, 40.0F); })};
}

std::vector<Plant> plantsInCases() {
  return {removed(MissingRole, "cases", "case_002", {"case_002/cine.nii.gz"}),
          removed(ChannelMissing, "nnunet", "imagesTr",
                  {"Dataset007_Heart/imagesTr/heart_002_0001.nii.gz"}),
          removed(LabelWithoutImage, "cases", "case_002/mask.nii.gz",
                  {"case_002/cine.nii.gz", "case_002/lge.nii.gz"}),
          removed(ImageWithoutLabel, "cases", "case_002", {"case_002/mask.nii.gz"}),
          otherLge(GridsDiffer, [](Geometry& grid) { grid.originMm.x = 3.0; }),
          {MaskGridDiffers, "cases", "case_002/mask.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) {
             data.mask("case_002/mask.nii.gz", {0, 1, 2, 3},
                       gridWith([](Geometry& grid) { grid.originMm.x = 3.0; }));
           }},
          otherLge(SpacingOutlier, [](Geometry& grid) { grid.spacingMm[2] = 15.0; }),
          otherLge(MixedSpacing, [](Geometry& grid) { grid.spacingMm[2] = 6.5; }),
          otherLge(SizeOutlier, [](Geometry& grid) { grid.size[0] = 60; }),
          {ClassMissing, "cases", "",
           [](DataFolder& data, DatasetInspectOptions&) {
             setMasks(data, {0, 1, 2});
           }},
          {ClassImbalance, "cases", "",
           [](DataFolder& data, DatasetInspectOptions&) {
             std::vector<float> values(800, 1.0F);
             std::fill(values.begin(), values.begin() + 400, 2.0F);
             values[0] = 3.0F;
             values[1] = 0.0F;
             setMasks(data, values);
           }},
          {DuplicateImage, "cases", "later/case_002/cine.nii.gz", copyCase},
          {DuplicateAcrossPatients, "cases", "case_002/lge.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) {
             data.copy("case_001/lge.nii.gz", "case_002/lge.nii.gz");
           }},
          {PatientInTwoParts, "cases", "case_001/cine.nii.gz", addSecondName},
          {NameClash, "cases", "case_002/lge.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) { data.picture("case_002/lge.nii"); }}};
}

std::vector<Plant> plantsInFolders() {
  return {written(DuplicateCase, "csv", "cases.csv",
                  "patient,case,t1,t2\np1,c,images/a001.nii.gz,images/b001.nii.gz\np2,c,images/"
                  "a002.nii.gz,images/b002.nii.gz\n"
                  "p3,d,images/a003.nii.gz,images/b003.nii.gz\n"),
          written(UnknownColumn, "csv", "cases.csv",
                  "case,t1,t2,weight\nc1,images/a001.nii.gz,images/b001.nii.gz,70\nc2,images/"
                  "a002.nii.gz,images/b002.nii.gz,80\n"),
          removed(MissingFile, "csv", "images/b002.nii.gz", {"images/b002.nii.gz"}),
          {OutsideFolder, "cases", "case_002/lge.nii.gz", linkOutside},
          {UnusedFiles, "cases", "notes/scan.nii.gz",
           [](DataFolder& data, DatasetInspectOptions&) { data.picture("notes/scan.nii.gz"); }},
          removed(CaseCountDiffers, "nnunet", "dataset.json",
                  {"Dataset007_Heart/imagesTr/heart_002_0000.nii.gz",
                   "Dataset007_Heart/imagesTr/heart_002_0001.nii.gz",
                   "Dataset007_Heart/labelsTr/heart_002.nii.gz"}),
          removed(NoFrameInfo, "acdc", "patient002/Info.cfg", {"training/patient002/Info.cfg"}),
          removed(TooFewPatients, "cases", "", {"case_002", "case_003", "case_004"}),
          removed(NoTestPatients, "cases", "", {"case_003", "case_004"}),
          {DiskSpace, "cases", "",
           [](DataFolder&, DatasetInspectOptions& options) { options.freeBytes = 1000; }}};
}

}  // namespace

std::vector<Plant> allPlants() {
  std::vector<Plant> plants = plantsInFiles();
  for (const auto& more : {plantsInCases(), plantsInFolders()})
    plants.insert(plants.end(), more.begin(), more.end());
  return plants;
}

}  // namespace lateglow::test
