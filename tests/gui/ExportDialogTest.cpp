#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include "imaging/io/export/ObjectCheck.h"
#include "imaging/io/export/SegmentationFile.h"
#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/ReadPage.h"
#include "ui/report/ExportDialog.h"
#include "ui/report/ReportPage.h"

namespace lateglow::testing {
namespace {

class ExportDialogTest : public GuiFixture {
protected:
  void openDialog() {
    QSettings().remove(QStringLiteral("exportObjects"));
    QSettings().setValue(QStringLiteral("exportFolder"), m_folder.path());
    m_window->reportPage()->setExportPrompts(
        {[this](QWidget*, const QString&) { return m_answer; },
         [this](const QString& folder) { m_opened = folder; }});
    openDemonstration();
    runModel();
    key(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return m_window->reportPage()->pageCount() > 0; }));
    click(m_window->reportPage()->exportObjectsButton());
    ASSERT_TRUE(waitFor([this] { return dialog() != nullptr && dialog()->isVisible(); }));
  }
  [[nodiscard]] ExportDialog* dialog() const {
    return m_window->findChild<ExportDialog*>(QStringLiteral("exportDialog"));
  }
  void tick(ExportObject object, bool wanted) {
    QCheckBox* box = dialog()->box(object);
    if (box->isChecked() != wanted) QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    ASSERT_EQ(box->isChecked(), wanted);
  }
  /// The dialog is a window of its own.
  void shootDialog(const QString& name) {
    const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
    QDir().mkpath(folder);
    QCoreApplication::processEvents();  // a longer text changes the layout at the end of a turn
    dialog()->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
  }
  void exportAndWait() {
    click(dialog()->exportButton());
    ASSERT_TRUE(waitFor([this] { return dialog()->notice()->isVisible(); }, 60'000));
  }
  [[nodiscard]] QStringList filesIn(const QString& folder) const {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
  }

  QString m_answer;
  QString m_opened;
};

TEST_F(ExportDialogTest, WritesCheckedObjectsIntoANewFolderAndOpensIt) {
  openDialog();
  const QString target = dialog()->targetFolder();
  EXPECT_FALSE(QFileInfo::exists(target));
  EXPECT_TRUE(dialog()->box(ExportObject::Segmentation)->isChecked());
  tick(ExportObject::KeyImages, true);
  tick(ExportObject::CineAnimation, true);
  tick(ExportObject::MeasurementTable, true);
  shootDialog(QStringLiteral("ExportDialogTest-choice"));
  exportAndWait();
  shootDialog(QStringLiteral("ExportDialogTest-written"));
  EXPECT_EQ(m_opened, target);
  const QStringList files = filesIn(target);
  EXPECT_TRUE(files.contains(QStringLiteral("synthetic_segmentation.dcm"))) << files.join(u' ').toStdString();
  EXPECT_TRUE(files.contains(QStringLiteral("synthetic_cine.gif")));
  EXPECT_TRUE(files.contains(QStringLiteral("synthetic_measurements.csv")));
  int objects = 0;
  for (const QString& name : files) {
    EXPECT_TRUE(name.startsWith(QStringLiteral("synthetic_"))) << name.toStdString();
    if (!name.endsWith(QStringLiteral(".dcm"))) continue;
    const auto checked = checkObject(QDir(target).filePath(name).toStdString());
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->ok()) << name.toStdString();
    ++objects;
  }
  EXPECT_GE(objects, 10);
  const auto classes = readSegmentation(QDir(target).filePath(QStringLiteral("synthetic_segmentation.dcm")).toStdString());
  ASSERT_TRUE(classes) << classes.error().message;
  EXPECT_EQ(classes->labels, session()->result->analyzed.newest(LayerRole::TissueMask)->labelMap()->labels);
  EXPECT_NE(dialog()->targetFolder(), target) << "a second export must not ask to overwrite the first";
}

TEST_F(ExportDialogTest, AFolderThatCannotBeWrittenIsNamedAndNothingIsLeft) {
  openDialog();
  m_answer = QStringLiteral("/proc/no-such-place");
  click(dialog()->folderButton());
  EXPECT_TRUE(dialog()->targetFolder().startsWith(m_answer));
  exportAndWait();
  EXPECT_TRUE(dialog()->notice()->text().contains(QStringLiteral("/proc/no-such-place")))
      << dialog()->notice()->text().toStdString();
  EXPECT_TRUE(m_opened.isEmpty());
  shootDialog(QStringLiteral("ExportDialogTest-failure"));
}

TEST_F(ExportDialogTest, NothingTickedExportsNothingAndWhatIsMissingSaysWhy) {
  openDialog();
  for (const ExportObject object : allExportObjects()) {
    if (dialog()->box(object)->isChecked()) tick(object, false);
  }
  EXPECT_FALSE(dialog()->exportButton()->isEnabled());
  const auto layer = session()->result->analyzed.newest(LayerRole::Uncertainty);
  EXPECT_EQ(dialog()->box(ExportObject::UncertaintyMap)->isEnabled(), layer != nullptr);
  click(dialog()->closeButton());
  EXPECT_TRUE(waitFor([this] { return dialog() == nullptr; }));
}

}  // namespace
}  // namespace lateglow::testing
