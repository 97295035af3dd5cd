#include "tests/unit/workflow/DatasetFixture.h"

#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>

#include "imaging/io/NiftiWriter.h"

namespace lateglow::test {

namespace {

namespace fs = std::filesystem;

struct LayoutFile {
  std::string role;
  std::string path;  ///< # stands for the patient's number, three digits
};

struct MadeLayout {
  std::string caseName;
  std::vector<float> labels;
  std::vector<LayoutFile> files;
};

const std::map<std::string, MadeLayout>& madeLayouts() {
  static const std::map<std::string, MadeLayout> layouts{
      {"acdc",
       {"patient#",
        {0, 1, 2, 3},
        {{"cine", "training/patient#/patient#_4d.nii.gz"},
         {"ed_frame", "training/patient#/patient#_frame07.nii.gz"},
         {"ed_mask", "training/patient#/patient#_frame07_gt.nii.gz"},
         {"es_frame", "training/patient#/patient#_frame01.nii.gz"},
         {"es_mask", "training/patient#/patient#_frame01_gt.nii.gz"}}}},
      {"mnms",
       {"A1#X",
        {0, 1, 2, 3},
        {{"cine", "Training/A1#X/A1#X_sa.nii.gz"}, {"mask", "Training/A1#X/A1#X_sa_gt.nii.gz"}}}},
      {"emidec",
       {"Case_N#",
        {0, 1, 2, 3, 4},
        {{"lge", "Case_N#/Images/Case_N#.nii.gz"}, {"mask", "Case_N#/Contours/Case_N#.nii.gz"}}}},
      {"myops",
       {"myops_training_#",
        {0, 200, 500, 600, 1220, 2221},
        {{"ed_frame", "train25/myops_training_#_C0.nii.gz"},
         {"lge", "train25/myops_training_#_DE.nii.gz"},
         {"t2", "train25/myops_training_#_T2.nii.gz"},
         {"mask", "train25_myops_gd/myops_training_#_gd.nii.gz"}}}},
      {"brats",
       {"BraTS20_Training_#",
        {0, 1, 2, 4},
        {{"t1", "BraTS20_Training_#/BraTS20_Training_#_t1.nii.gz"},
         {"t1ce", "BraTS20_Training_#/BraTS20_Training_#_t1ce.nii.gz"},
         {"t2", "BraTS20_Training_#/BraTS20_Training_#_t2.nii.gz"},
         {"flair", "BraTS20_Training_#/BraTS20_Training_#_flair.nii.gz"},
         {"mask", "BraTS20_Training_#/BraTS20_Training_#_seg.nii.gz"}}}},
      {"synthrad",
       {"1BA#",
        {},
        {{"t1", "Task1/brain/1BA#/mr.nii.gz"},
         {"ct", "Task1/brain/1BA#/ct.nii.gz"},
         {"body", "Task1/brain/1BA#/mask.nii.gz"}}}},
      {"nnunet",
       {"heart_#",
        {0, 1, 2},
        {{"t1", "Dataset007_Heart/imagesTr/heart_#_0000.nii.gz"},
         {"channel_0001", "Dataset007_Heart/imagesTr/heart_#_0001.nii.gz"},
         {"mask", "Dataset007_Heart/labelsTr/heart_#.nii.gz"}}}},
      {"bids",
       {"sub-#/ses-1",
        {},
        {{"t1", "sub-#/ses-1/anat/sub-#_ses-1_T1w.nii.gz"},
         {"t1ce", "sub-#/ses-1/anat/sub-#_ses-1_ce-gd_T1w.nii.gz"},
         {"t2", "sub-#/ses-1/anat/sub-#_ses-1_run-1_T2w.nii.gz"},
         {"ct", "sub-#/ses-1/ct/sub-#_ses-1_ct.nii.gz"}}}},
      {"cases",
       {"case_#",
        {0, 1, 2, 3},
        {{"cine", "case_#/cine.nii.gz"},
         {"lge", "case_#/lge.nii.gz"},
         {"mask", "case_#/mask.nii.gz"}}}},
      {"pairs", {"p#", {}, {{"source", "source/p#.nii.gz"}, {"target", "target/p#.nii.gz"}}}},
      {"csv", {"c#", {}, {{"t1", "images/a#.nii.gz"}, {"t2", "images/b#.nii.gz"}}}}};
  return layouts;
}

std::string numbered(std::string text, int number) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%03d", number);
  for (std::size_t place = text.find('#'); place != std::string::npos; place = text.find('#')) {
    text.replace(place, 1, digits);
  }
  return text;
}

/// A pattern that no other number gives, in the middle quarter of each slice.
Volume pattern(const Geometry& geometry, int number, float ground, float low) {
  Volume volume = makeVolume(geometry, ground);
  std::size_t n = 0;
  for (int k = 0; k < geometry.size[2]; ++k) {
    for (int j = 0; j < geometry.size[1]; ++j) {
      for (int i = 0; i < geometry.size[0]; ++i, ++n) {
        const bool inside = std::abs(4 * i - 2 * geometry.size[0]) < geometry.size[0] &&
                            std::abs(4 * j - 2 * geometry.size[1]) < geometry.size[1];
        if (inside)
          volume.voxels[n] =
              low + static_cast<float>((static_cast<int>(n) * 7919 + number * 31) % 97);
      }
    }
  }
  return volume;
}

}  // namespace

Geometry DataFolder::grid() {
  Geometry geometry;
  geometry.size = {20, 20, 4};
  geometry.spacingMm = {1.0, 1.0, 5.0};
  return geometry;
}

void DataFolder::volume(const std::string& file, const Volume& volume) {
  fs::create_directories((*this / file).parent_path());
  NiftiWriteOptions options;
  options.overwrite = true;
  const auto written = writeNifti(volume, *this / file, options);
  EXPECT_TRUE(written) << written.error().message;
}

void DataFolder::picture(const std::string& file, const Geometry& geometry) {
  volume(file, pattern(geometry, ++m_pictures, 0.0F, 100.0F));
}

void DataFolder::computedTomography(const std::string& file) {
  volume(file, pattern(grid(), ++m_pictures, -1000.0F, 0.0F));
}

void DataFolder::cine(const std::string& file, int phases) {
  Cine cine = makeCine(grid(), phases);
  const Volume frame = pattern(grid(), ++m_pictures, 0.0F, 100.0F);
  for (std::size_t n = 0; n < cine.voxels.size(); ++n) {
    cine.voxels[n] =
        frame.voxels[n % frame.voxels.size()] + static_cast<float>(n / frame.voxels.size());
  }
  cine.cycleMs = 40.0 * phases;
  fs::create_directories((*this / file).parent_path());
  NiftiWriteOptions options;
  options.overwrite = true;
  EXPECT_TRUE(writeNifti(cine, *this / file, options));
}

void DataFolder::mask(const std::string& file, const std::vector<float>& values,
                      const Geometry& geometry) {
  Volume labels = makeVolume(geometry);
  const std::size_t stride = 20 + static_cast<std::size_t>(++m_pictures);
  for (std::size_t n = 0; n < labels.voxels.size(); ++n) {
    labels.voxels[n] = values[(n + n / stride) % values.size()];
  }
  volume(file, labels);
}

void DataFolder::text(const std::string& file, const std::string& content) {
  fs::create_directories((*this / file).parent_path());
  std::ofstream(*this / file, std::ios::binary) << content;
}

void DataFolder::remove(const std::string& file) {
  EXPECT_GT(fs::remove_all(*this / file), 0U) << file;
}

void DataFolder::copy(const std::string& from, const std::string& to) {
  fs::create_directories((*this / to).parent_path());
  EXPECT_TRUE(fs::copy_file(*this / from, *this / to, fs::copy_options::overwrite_existing));
}

DataFolder::Cases DataFolder::addPatient(const std::string& id, int number) {
  const MadeLayout& layout = madeLayouts().at(id);
  std::map<std::string, std::string> images;
  for (const LayoutFile& file : layout.files) {
    const std::string place = numbered(file.path, number);
    if (file.role == "cine") {
      cine(place);
    } else if (file.role.ends_with("mask")) {
      mask(place, layout.labels);
    } else if (file.role == "ct" || file.role == "cbct") {
      computedTomography(place);
    } else if (file.role == "body") {
      volume(place, makeVolume(grid(), 1.0F));
    } else {
      picture(place);
    }
    images[file.role] = place;
  }
  // Out of order on purpose: the file says which frame is which.
  if (id == "acdc")
    text(numbered("training/patient#/Info.cfg", number), "ED: 7\nES: 1\nGroup: DCM\n");
  return {{numbered(layout.caseName, number), images}};
}

void DataFolder::addDescription(const std::string& id, int count) {
  if (id == "nnunet") {
    text(
        "Dataset007_Heart/dataset.json",
        R"({"channel_names": {"0": "T1", "1": "perfusion"}, "labels": {"background": 0, "wall": 1, "blood": 2},
             "file_ending": ".nii.gz", "numTraining": )" +
            std::to_string(count) + "}");
  }
  if (id != "csv") return;
  std::string table = "patient;case;t1;t2\n";
  for (int n = 1; n <= count; ++n)
    table += numbered("p#;c#;images/a#.nii.gz;images/b#.nii.gz\n", n);
  text("cases.csv", table);
}

DataFolder::Cases DataFolder::addLayout(const std::string& id, int count) {
  Cases cases;
  for (int n = 1; n <= count; ++n) cases.merge(addPatient(id, n));
  addDescription(id, count);
  return cases;
}

}  // namespace lateglow::test
