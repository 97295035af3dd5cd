#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "imaging/core/Volume.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow::test {

/// A data set in miniature, written file by file; paths are relative to the folder. No two pictures
/// are alike.
class DataFolder {
 public:
  [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return m_folder / name;
  }

  /// 20 x 20 x 4 voxels of 1 x 1 x 5 mm.
  [[nodiscard]] static Geometry grid();
  /// Mostly 0, as images of stripped brains are.
  void picture(const std::string& file, const Geometry& geometry = grid());
  void volume(const std::string& file, const Volume& volume);
  void cine(const std::string& file, int phases = 10);
  void computedTomography(const std::string& file);
  /// The values over and over, in no two masks alike.
  void mask(const std::string& file, const std::vector<float>& values,
            const Geometry& geometry = grid());
  void text(const std::string& file, const std::string& content);
  void remove(const std::string& file);
  void copy(const std::string& from, const std::string& to);

  /// By case: role to path.
  using Cases = std::map<std::string, std::map<std::string, std::string>>;
  /// Patients 1 to `count` in the layout of that id (datasetLayouts()), without any fault.
  Cases addLayout(const std::string& id, int count = 4);
  /// One patient of it, so that patients can be made in any order.
  Cases addPatient(const std::string& id, int number);

 private:
  void addDescription(const std::string& id, int count);

  TemporaryFolder m_folder;
  int m_pictures = 0;
};

}  // namespace lateglow::test
