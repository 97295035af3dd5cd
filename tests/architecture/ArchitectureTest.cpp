// The architecture as a test: includes go down only, toolkits stay in their folders, files stay
// short, no machine is named. Each rule is first shown to find a violation planted in a small tree
// of its own.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include "tests/architecture/ArchitectureRules.h"
#include "tests/architecture/SourceTree.h"

namespace lateglow::architecture {

// How googletest prints a violation.
void PrintTo(const Violation& violation, std::ostream* stream) {
  *stream << violation.file << ":" << violation.line << ": " << violation.reason;
}

namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

SourceFile file(std::string path, std::vector<std::string> lines) {
  return {std::move(path), std::move(lines)};
}

auto violates(const std::string& path, const std::string& reason) {
  return AllOf(Field(&Violation::file, path), Field(&Violation::reason, HasSubstr(reason)));
}

class Architecture : public testing::Test {
 protected:
  QtHeaders m_qt{LATEGLOW_QT_INCLUDE_ROOT};

  std::vector<Violation> includesOf(const std::vector<SourceFile>& sources) const {
    return checkIncludes(sources, m_qt);
  }
};

class ArchitectureOfTheTree : public Architecture {
 protected:
  std::vector<SourceFile> m_sources = readSourceTree(LATEGLOW_SOURCE_ROOT);
};

TEST_F(ArchitectureOfTheTree, IncludesOnlyGoDown) {
  EXPECT_THAT(includesOf(m_sources), IsEmpty());
}

TEST_F(ArchitectureOfTheTree, NoFileIsLongerThanEightHundredLines) {
  EXPECT_THAT(checkFileLengths(m_sources), IsEmpty());
}

TEST_F(ArchitectureOfTheTree, NoSourceNamesAMachine) {
  EXPECT_THAT(checkMachineNames(m_sources), IsEmpty());
}

TEST_F(Architecture, FindsToolkitsInTheWrongFolder) {
  const auto oneInclude = [&](const std::string& path, const std::string& header) {
    return includesOf({file(path, {"#pragma once", "#include <" + header + ">"})});
  };
  EXPECT_THAT(oneInclude("measurements/A.h", "torch/torch.h"),
              ElementsAre(violates("measurements/A.h", "LibTorch")));
  EXPECT_THAT(oneInclude("app/workflow/A.h", "ATen/ATen.h"),
              ElementsAre(violates("app/workflow/A.h", "LibTorch")));
  EXPECT_THAT(oneInclude("engine/package/A.h", "c10/core/Device.h"),
              ElementsAre(violates("engine/package/A.h", "LibTorch")));
  EXPECT_THAT(oneInclude("imaging/core/A.h", "itkImage.h"),
              ElementsAre(violates("imaging/core/A.h", "ITK")));
  EXPECT_THAT(oneInclude("imaging/phantom/A.h", "dcmtk/dcmdata/dctk.h"),
              ElementsAre(violates("imaging/phantom/A.h", "DCMTK")));
  EXPECT_THAT(oneInclude("imaging/io/A.h", "itkGDCMImageIO.h"),
              ElementsAre(violates("imaging/io/A.h", "GDCM")));
  EXPECT_THAT(oneInclude("ui/read/A.h", "vtkRenderer.h"),
              ElementsAre(violates("ui/read/A.h", "VTK")));
  EXPECT_THAT(oneInclude("viewer/scene/A.h", "QString"),
              ElementsAre(violates("viewer/scene/A.h", "QtCore")));
  EXPECT_THAT(oneInclude("app/workflow/A.h", "QImage"),
              ElementsAre(violates("app/workflow/A.h", "Qt beyond QtCore")));
  EXPECT_THAT(oneInclude("app/report/A.h", "QLabel"),
              ElementsAre(violates("app/report/A.h", "Qt widgets")));
  EXPECT_THAT(oneInclude("ui/models/A.h", "QtWidgets/QWidget"),
              ElementsAre(violates("ui/models/A.h", "Qt widgets")));
}

TEST_F(Architecture, AcceptsToolkitsWhereTheyBelong) {
  EXPECT_THAT(includesOf({file("engine/nn/A.cpp", {"#include <torch/torch.h>"}),
                          file("imaging/io/A.cpp",
                               {"#include <itkImage.h>", "#include <dcmtk/dcmdata/dctk.h>"}),
                          file("viewer/scene/A.cpp", {"#include <vtkRenderer.h>"}),
                          file("app/report/A.cpp", {"#include <QPdfWriter>", "#include <QString>"}),
                          file("ui/read/A.cpp", {"#include <QLabel>", "#include <qwt_plot.h>",
                                                 "#include <vector>"})}),
              IsEmpty());
}

TEST_F(Architecture, FindsIncludesThatGoUp) {
  const std::vector<SourceFile> sources = {
      file("imaging/core/A.h", {}),
      file("imaging/io/B.h", {"#include \"imaging/core/A.h\""}),
      file("engine/nn/C.h", {"#include \"imaging/core/A.h\""}),
      file("imaging/core/D.h", {"", "#include \"imaging/io/B.h\""}),
      file("imaging/prepare/E.h", {"  # include \"imaging/io/B.h\""}),
      file("measurements/F.h", {"#include \"imaging/core/A.h\""}),
      file("viewer/scene/G.h", {"#include \"app/workflow/H.h\""}),
      file("app/workflow/H.h", {})};
  EXPECT_THAT(
      includesOf(sources),
      ElementsAre(
          violates("engine/nn/C.h", "may not include imaging/core/A.h"),
          Violation{"imaging/core/D.h", 2,
                    "imaging/core may not include imaging/io/B.h: dependencies only go down"},
          violates("imaging/prepare/E.h", "may not include imaging/io/B.h"),
          violates("measurements/F.h", "may not include imaging/core/A.h"),
          violates("viewer/scene/G.h", "may not include app/workflow/H.h")));
}

TEST_F(Architecture, FindsTorchBehindAHeaderOfTheTree) {
  const std::vector<SourceFile> sources = {
      file("app/workflow/A.cpp", {"#include \"engine/worker/Client.h\""}),
      file("engine/worker/Client.h", {"#include \"engine/nn/Layer.h\""}),
      file("engine/nn/Layer.h", {"#include <torch/torch.h>"})};
  EXPECT_THAT(includesOf(sources),
              ElementsAre(violates("app/workflow/A.cpp", "through engine/nn/Layer.h")));
}

TEST_F(Architecture, FindsIncludesThatAreNotFromTheRoot) {
  EXPECT_THAT(
      includesOf({file("measurements/A.h", {}), file("measurements/B.cpp", {"#include \"A.h\""}),
                  file("measurements/C.cpp", {"#include \"../measurements/A.h\""}),
                  file("measurements/D.cpp", {"#include \"measurements/Missing.h\""})}),
      ElementsAre(violates("measurements/B.cpp", "not named from the root"),
                  violates("measurements/C.cpp", "not named from the root"),
                  violates("measurements/D.cpp", "not named from the root")));
}

TEST_F(Architecture, FindsFoldersWithoutARule) {
  EXPECT_THAT(includesOf({file("imaging/newcomer/A.h", {})}),
              ElementsAre(violates("imaging/newcomer/A.h", "no folder rule")));
}

TEST_F(Architecture, FindsLongFiles) {
  EXPECT_THAT(checkFileLengths({file("measurements/A.cpp", std::vector<std::string>(800, ""))}),
              IsEmpty());
  EXPECT_THAT(checkFileLengths({file("measurements/A.cpp", std::vector<std::string>(801, ""))}),
              ElementsAre(violates("measurements/A.cpp", "801 lines")));
}

TEST_F(Architecture, FindsMachineNames) {
  const std::string machine =
      "const char* path = \"/"
      "root/data\";";
  const std::string home =
      "cp /"
      "home/alice/x .";
  const std::string mirror =
      "https:/"
      "/deb.example.org/debian/pool/main/q/qwt";
  EXPECT_THAT(checkMachineNames({file("measurements/A.cpp", {"", machine})}),
              ElementsAre(violates("measurements/A.cpp", "a path of one machine")));
  EXPECT_THAT(checkMachineNames({file("setup/a.sh", {home})}),
              ElementsAre(violates("setup/a.sh", "a path of one machine")));
  EXPECT_THAT(checkMachineNames({file("setup/a.sh", {mirror})}),
              ElementsAre(violates("setup/a.sh", "package mirror")));
  EXPECT_THAT(
      checkMachineNames({file("setup/a.sh", {"cd \"$here/work/next\" # https://www.qt.io/"})}),
      IsEmpty());
}

TEST_F(Architecture, ReadsATreeFromDisk) {
  const std::filesystem::path root =
      std::filesystem::path(testing::TempDir()) / "lateglow-architecture-tree";
  std::filesystem::remove_all(root);
  std::filesystem::create_directories(root / "measurements");
  std::filesystem::create_directories(root / "build");
  std::ofstream(root / "measurements" / "A.cpp") << "// a\n#include <torch/torch.h>\n";
  std::ofstream(root / "build" / "B.cpp") << "#include <torch/torch.h>\n";
  EXPECT_THAT(includesOf(readSourceTree(root)), ElementsAre(Field(&Violation::line, 2)));
  std::filesystem::remove_all(root);
  EXPECT_ANY_THROW(static_cast<void>(readSourceTree(root)));
}

}  // namespace
}  // namespace lateglow::architecture
