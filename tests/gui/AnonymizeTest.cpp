// Copies of stored studies without the patient's identity, by clicks.
#include <fstream>
#include <iterator>

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/gui/GuiFixture.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "ui/common/Controls.h"
#include "ui/studies/AnonymizeDialog.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/studies/StudyListView.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

class AnonymizeTest : public GuiFixture {
 protected:
  void SetUp() override {
    // The key that is made at first use.
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    GuiFixture::SetUp();
    importStudies();
  }

  [[nodiscard]] StoredStudiesPanel* panel() const { return m_window->studiesPage()->stored(); }
  [[nodiscard]] QPushButton* button() const {
    return m_window->findChild<QPushButton*>(QStringLiteral("anonymizeButton"));
  }
  [[nodiscard]] AnonymizeDialog* dialog() const {
    return m_window->findChild<AnonymizeDialog*>(QStringLiteral("anonymizeDialog"));
  }
  [[nodiscard]] fs::path folder(const std::string& name) const {
    return fs::path(m_folder.path().toStdString()) / name;
  }
  [[nodiscard]] static std::vector<fs::path> filesIn(const fs::path& place) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
    return files;
  }
  [[nodiscard]] static std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  /// Two studies of two images each.
  void importStudies() {
    for (int study = 1; study <= 2; ++study) {
      test::SyntheticImage image;
      image.studyUid.append(".").append(std::to_string(study));
      image.patientName = "Markedexample^Jane";
      image.pixels.assign(48, 7);
      for (int i = 1; i <= 2; ++i) {
        const std::string name = std::to_string(study) + std::to_string(i);
        image.sopInstanceUid = std::string(image.studyUid).append(".9.").append(name);
        image.positionMm.z = 8.0 * i;
        fs::create_directories(folder("in"));
        ASSERT_TRUE(test::writeDicom(image, folder("in") / name));
      }
    }
    m_window->library().import({folder("in")});
    ASSERT_TRUE(waitFor([this] {
      return panel()->table()->model()->rowCount() == 2 && m_window->library().importCount() == 0;
    }));
  }

  void openDialog() {
    panel()->table()->selectAll();
    ASSERT_TRUE(button()->isEnabled());
    click(button());
    ASSERT_TRUE(waitFor([this] { return dialog() != nullptr && dialog()->isVisible(); }));
  }
};

TEST_F(AnonymizeTest, CopiesTheSelectedStudiesWithoutTheName) {
  panel()->table()->clearSelection();
  EXPECT_FALSE(button()->isEnabled());
  openDialog();
  EXPECT_FALSE(dialog()->anonymizeButton()->isEnabled());
  dialog()->folderEdit()->setText(QString::fromStdString(folder("out").string()));
  dialog()->grab().save(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()) +
                        QStringLiteral("/AnonymizeDialog.png"));
  click(dialog()->anonymizeButton());
  ASSERT_TRUE(waitFor([this] { return fs::exists(folder("out")) && panel()->notice()->isVisible(); }));
  const std::vector<fs::path> files = filesIn(folder("out"));
  ASSERT_EQ(files.size(), 4U);
  for (const fs::path& file : files) {
    const std::string content = contentOf(file);
    EXPECT_EQ(content.find("Markedexample"), std::string::npos);
    EXPECT_NE(content.find("LG-"), std::string::npos);
    EXPECT_TRUE(file.filename().string().starts_with("2.25."));
  }
  EXPECT_TRUE(panel()->notice()->text().contains(QStringLiteral("4")));
  EXPECT_TRUE(fs::exists(folder("data") / "lateglow" / "deidentification.key"));
}

TEST_F(AnonymizeTest, TakesOnlyANewFolderAndRightRectangles) {
  openDialog();
  QPushButton* go = dialog()->anonymizeButton();
  dialog()->folderEdit()->setText(QString::fromStdString(folder("in").string()));
  EXPECT_FALSE(go->isEnabled());
  dialog()->folderEdit()->setText(QStringLiteral("out"));
  EXPECT_FALSE(go->isEnabled());
  dialog()->folderEdit()->setText(QString::fromStdString(folder("out").string()));
  EXPECT_TRUE(go->isEnabled());
  dialog()->rectanglesEdit()->setText(QStringLiteral("1,2,3"));
  EXPECT_FALSE(go->isEnabled());
  dialog()->rectanglesEdit()->setText(QStringLiteral("0,0,2,1; 1,1,1,1"));
  EXPECT_TRUE(go->isEnabled());
  EXPECT_EQ(dialog()->options().rectangles.front().rectangles.size(), 2U);
  EXPECT_TRUE(dialog()->options().shiftDates);
  EXPECT_FALSE(dialog()->options().retainUids);
}

}  // namespace
}  // namespace lateglow::testing
