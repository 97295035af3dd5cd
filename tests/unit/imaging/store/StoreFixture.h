#pragma once

#include <gtest/gtest.h>

#include <string>

#include "imaging/store/StudyStore.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow::test {

/// An empty store, and a folder of files to import, both gone after the test.
class StoreFixture : public testing::Test {
 protected:
  /// Opens the store; a failure fails the test.
  StudyStore openStore();
  /// Imports paths, by default the whole source folder; a failure fails the test.
  ImportReport import(StudyStore& store, const std::filesystem::path& path = {});
  /// Writes a DICOM image with this number in its UID and its pixels.
  std::filesystem::path writeImage(const std::string& name, int number,
                                   const SyntheticImage& like = {});
  /// Writes a NIfTI volume filled with a value.
  std::filesystem::path writeVolume(const std::string& name, float value);
  /// Writes a text attribute into a DICOM file.
  static void setAttribute(const std::filesystem::path& file, unsigned group, unsigned element,
                           const std::string& value);
  /// Every regular file below a folder of the store.
  static std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder);

  TemporaryFolder m_folder;
  std::filesystem::path m_source = m_folder / "source";
  std::filesystem::path m_root = m_folder / "store";
  SilentProgress m_silent;
};

}  // namespace lateglow::test
