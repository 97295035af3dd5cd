#include <ctime>
#include <fstream>

#include <QDropEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

#include "imaging/store/StoreSample.h"
#include "tests/gui/GuiFixture.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/studies/RecentStudiesPanel.h"
#include "ui/studies/SeriesList.h"
#include "ui/studies/StoreFooter.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/studies/StudyListView.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

class StudiesTest : public GuiFixture {
 protected:
  [[nodiscard]] StoredStudiesPanel* panel() const { return m_window->studiesPage()->stored(); }
  [[nodiscard]] StudyListView* table() const { return panel()->table(); }
  [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
  [[nodiscard]] StoreFooter* footer() const { return panel()->findChild<StoreFooter*>(); }
  [[nodiscard]] QString cell(int row, int column) const {
    return table()->model()->index(row, column).data().toString();
  }
  [[nodiscard]] fs::path folder(const std::string& name) const {
    return fs::path(m_folder.path().toStdString()) / name;
  }

  /// Writes a study of that many images and returns its folder.
  fs::path writeStudy(const std::string& name, const std::string& patient,
                      const std::string& description, int images) {
    const fs::path target = folder(name);
    fs::create_directories(target);
    test::SyntheticImage image;
    image.studyUid.append(".").append(std::to_string(++m_studies));
    image.patientName = patient;
    image.seriesDescription = description;
    image.pixels.assign(48, 7);
    for (int i = 1; i <= images; ++i) {
      image.sopInstanceUid = std::string(image.studyUid).append(".9.").append(std::to_string(i));
      image.instanceNumber = i;
      image.positionMm.z = 8.0 * i;
      EXPECT_TRUE(test::writeDicom(image, target / std::string("image").append(std::to_string(i))));
    }
    return target;
  }

  /// Three studies, by the button of the empty page.
  void importThree() {
    writeStudy("in/a", "Example^Jane", "SAX cine", 4);
    writeStudy("in/b", "M\xFCller^Anne", "LAX cine", 2);
    writeStudy("in/c", "Sample^Karl", "SAX cine", 3);
    m_importFolder = QString::fromStdString(folder("in").string());
    click(button(panel()->emptyState(), QStringLiteral("Import folder…")));
    ASSERT_TRUE(waitFor([this] { return rows() == 3 && m_window->library().importCount() == 0; }));
  }

  /// What this thread has computed so far.
  static double ownMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
  }

  static QPushButton* button(QWidget* parent, const QString& text) {
    for (QPushButton* one : parent->findChildren<QPushButton*>()) {
      if (one->text() == text) return one;
    }
    return nullptr;
  }

  void answer(const QString& dialog, const QString& choice) {
    QMessageBox* question = nullptr;
    ASSERT_TRUE(waitFor([&] {
      question = m_window->findChild<QMessageBox*>(dialog);
      return question != nullptr && question->isVisible();
    }));
    const QString pictures = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
    question->grab().save(pictures + QStringLiteral("/StudiesTest-%1.png").arg(dialog));
    click(button(question, choice));
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<QMessageBox*>(dialog) == nullptr; }));
  }

 private:
  int m_studies = 0;
};

TEST_F(StudiesTest, TheEmptyPageSaysWhatToDoAndImports) {
  EXPECT_TRUE(panel()->emptyState()->isVisible());
  EXPECT_FALSE(panel()->openButton()->isEnabled());
  screenshot(QStringLiteral("StudiesTest-empty"));
  importThree();
  EXPECT_TRUE(table()->isVisible());
  ASSERT_TRUE(waitFor([this] { return panel()->notice()->isVisible(); }));
  EXPECT_TRUE(panel()->notice()->text().contains(QStringLiteral("9 files imported")))
      << panel()->notice()->text().toStdString();
  EXPECT_TRUE(footer()->sizeLabel()->text().startsWith(QStringLiteral("3 studies · ")))
      << footer()->sizeLabel()->text().toStdString();
  EXPECT_TRUE(footer()->cancelButton()->isHidden());
  EXPECT_EQ(cell(0, 2), QStringLiteral("2024-01-02"));
  EXPECT_EQ(cell(0, 3), QStringLiteral("MR"));
  screenshot(QStringLiteral("StudiesTest-three"));
}

TEST_F(StudiesTest, TypingFiltersAndHeadersSort) {
  importThree();
  QLineEdit* filter = m_window->studiesPage()->filter();
  QTest::keyClicks(filter, QStringLiteral("MULLER an"));
  ASSERT_EQ(rows(), 1);
  EXPECT_EQ(cell(0, 0), QStringLiteral("Müller, Anne"));
  filter->clear();
  QTest::keyClicks(filter, QStringLiteral("2024-01"));
  EXPECT_EQ(rows(), 3);
  QTest::keyClicks(filter, QStringLiteral(" nobody"));
  EXPECT_EQ(rows(), 0);
  filter->clear();
  QHeaderView* header = table()->horizontalHeader();
  const auto clickHeader = [&](int column) {
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier,
                      {header->sectionViewportPosition(column) + 20, header->height() / 2});
  };
  clickHeader(5);  // images
  QString first = cell(0, 0);
  clickHeader(5);
  EXPECT_NE(first, cell(0, 0));
  EXPECT_TRUE((first == QStringLiteral("Example, Jane")) !=
              (cell(0, 0) == QStringLiteral("Example, Jane")));
}

TEST_F(StudiesTest, ReturnOpensAStudyInReadAndKeepsItsPicture) {
  importThree();
  table()->setFocus();
  table()->selectRow(1);
  const QString name = cell(1, 0);
  QTest::keyClick(table(), Qt::Key_Return);
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
  key(Qt::Key_1, Qt::ControlModifier);
  ASSERT_TRUE(
      waitFor([this] { return table()->model()->index(1, 0).data(Qt::DecorationRole).isValid(); }));
  EXPECT_EQ(table()->selectionModel()->selectedRows().size(), 1);
  screenshot(QStringLiteral("StudiesTest-picture"));
  click(m_window->studiesPage()->listChoice()->button(1));
  StudyListView* recent = m_window->studiesPage()->recent()->table();
  ASSERT_EQ(recent->model()->rowCount(), 1);
  screenshot(QStringLiteral("StudiesTest-recent"));
  // Opening it from there works, too.
  recent->selectRow(0);
  recent->setFocus();
  QTest::keyClick(recent, Qt::Key_Enter);
  EXPECT_TRUE(waitFor([this] { return session() != nullptr; }));
}

TEST_F(StudiesTest, ASeriesIsOpenedAlone) {
  importThree();
  EXPECT_TRUE(panel()->seriesList()->isHidden());
  table()->selectRow(0);
  QListWidget* series = panel()->seriesList()->list();
  ASSERT_TRUE(waitFor([&] { return series->count() == 1; }));
  EXPECT_TRUE(series->item(0)->text().contains(QStringLiteral("SAX cine")));
  screenshot(QStringLiteral("StudiesTest-series"));
  table()->selectAll();
  EXPECT_TRUE(panel()->seriesList()->isHidden());
  table()->selectRow(1);
  ASSERT_TRUE(waitFor([&] {
    return series->count() == 1 && series->item(0)->text().contains(QStringLiteral("LAX cine"));
  }));
  series->setCurrentRow(0);
  series->setFocus();
  QTest::keyClick(series, Qt::Key_Return);
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
  EXPECT_NE(session()->path.string().find("/series-"), std::string::npos) << session()->path;
}

TEST_F(StudiesTest, DeletingAsksFirstAndRemovesTheFiles) {
  importThree();
  table()->selectRow(0);
  QTest::keyClick(table(), Qt::Key_Delete);
  answer(QStringLiteral("deleteStudiesDialog"), QStringLiteral("Cancel"));
  EXPECT_EQ(rows(), 3);
  table()->selectAll();
  EXPECT_EQ(panel()->selectedStudies().size(), 3U);
  click(panel()->deleteButton());
  answer(QStringLiteral("deleteStudiesDialog"), QStringLiteral("Delete"));
  ASSERT_TRUE(waitFor([this] { return panel()->emptyState()->isVisible(); }));
  EXPECT_FALSE(panel()->deleteButton()->isEnabled());
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(storeFolder() / "files")) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  EXPECT_EQ(files, 0);
  EXPECT_TRUE(fs::exists(folder("in/a/image1")));
}

TEST_F(StudiesTest, WhatIsDroppedOnTheListIsImported) {
  const fs::path first = writeStudy("a", "Example^Jane", "SAX cine", 2);
  const fs::path second = writeStudy("b", "Sample^Karl", "SAX cine", 2);
  std::ofstream(second / "notes.txt") << "not an image";
  std::ofstream(second / "cut") << std::ifstream(second / "image1").rdbuf();
  fs::resize_file(second / "cut", fs::file_size(second / "cut") - 20);
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString((first / "image2").string())),
                QUrl::fromLocalFile(QString::fromStdString(second.string()))});
  QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &enter);
  EXPECT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(m_window.get(), &drop);
  ASSERT_TRUE(waitFor([this] { return rows() == 2 && panel()->notice()->isVisible(); }));
  const QString text = panel()->notice()->text();
  EXPECT_TRUE(text.contains(QStringLiteral("3 files imported"))) << text.toStdString();
  EXPECT_TRUE(text.contains(QString::fromStdString((second / "cut").string())))
      << text.toStdString();
  screenshot(QStringLiteral("StudiesTest-refused"));
  EXPECT_EQ(m_window->workspace(), Workspace::Studies);
}

TEST_F(StudiesTest, AnImportShowsItsProgressAndIsCancelledWithinASecond) {
  importThree();
  writeStudy("many", "Many^Images", "SAX cine", 900);
  m_importFiles = {QString::fromStdString(folder("many").string())};
  panel()->importButton()->menu()->actions().at(1)->trigger();
  ASSERT_TRUE(waitFor([this] { return rows() == 4; })) << "the list waits until all is imported";
  EXPECT_TRUE(footer()->cancelButton()->isVisible());
  EXPECT_TRUE(footer()->importLabel()->text().startsWith(QStringLiteral("Importing, ")))
      << footer()->importLabel()->text().toStdString();
  screenshot(QStringLiteral("StudiesTest-importing"));
  QElapsedTimer wall;
  wall.start();
  click(footer()->cancelButton());
  ASSERT_TRUE(waitFor([this] { return m_window->library().importCount() == 0; }));
  EXPECT_LT(wall.elapsed(), 1000);
  ASSERT_TRUE(waitFor([this] { return rows() == 3; }));
  EXPECT_TRUE(panel()->notice()->text().contains(QStringLiteral("cancelled")));
  EXPECT_TRUE(footer()->cancelButton()->isHidden());
}

TEST_F(StudiesTest, ImportingIntoALargeStoreNeverHoldsUpTheWindow) {
  ASSERT_TRUE(waitFor([this] { return m_window->library().loaded(); }));
  ASSERT_TRUE(fillWithSample(StoreFolders(storeFolder()), {2000, 2, 1}));
  writeStudy("many", "Many^Images", "SAX cine", 600);
  for (int i = 0; i < 30; ++i) {
    writeStudy(std::string("more/").append(std::to_string(i)),
               std::string("Patient^").append(std::to_string(i)), "SAX cine", 1);
  }
  // Wall time says what a user feels, but on a busy machine also what others do; the time that this
  // thread has computed says what the window itself is to blame for.
  QElapsedTimer clock;
  clock.start();
  double lastWallMs = 0.0;
  double lastOwnMs = ownMs();
  double longestWallMs = 0.0;
  double longestOwnMs = 0.0;
  QTimer beat;
  beat.setTimerType(Qt::PreciseTimer);
  QObject::connect(&beat, &QTimer::timeout, [&] {
    const auto wallMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    longestWallMs = std::max(longestWallMs, wallMs - lastWallMs);
    longestOwnMs = std::max(longestOwnMs, ownMs() - lastOwnMs);
    lastWallMs = wallMs;
    lastOwnMs = ownMs();
  });
  beat.start(5);
  m_window->importPaths({QString::fromStdString(folder("many").string()),
                         QString::fromStdString(folder("more").string())});
  ASSERT_TRUE(waitFor([this] { return rows() == 2031 && m_window->library().importCount() == 0; }));
  QTest::keyClicks(m_window->studiesPage()->filter(), QStringLiteral("patient s0123"));
  EXPECT_EQ(rows(), 1);
  m_window->studiesPage()->filter()->clear();
  QTest::qWait(50);
  beat.stop();
  RecordProperty("longest_wall_ms", std::to_string(longestWallMs));
  RecordProperty("longest_own_ms", std::to_string(longestOwnMs));
  EXPECT_LT(longestOwnMs, 50.0);
  EXPECT_LT(longestWallMs, 400.0);
}

TEST_F(StudiesTest, QuittingDuringAnImportAsksFirst) {
  writeStudy("many", "Many^Images", "SAX cine", 900);
  m_window->importPaths({QString::fromStdString(folder("many").string())});
  m_window->close();
  EXPECT_TRUE(m_window->isVisible());
  answer(QStringLiteral("quitDialog"), QStringLiteral("Go on"));
  EXPECT_TRUE(m_window->isVisible());
  EXPECT_EQ(m_window->library().importCount(), 1);
  m_window->close();
  answer(QStringLiteral("quitDialog"), QStringLiteral("Stop the import and quit"));
  EXPECT_FALSE(m_window->isVisible());
}

TEST_F(StudiesTest, ADamagedStoreIsToldWithItsRemedyAndTriedAgain) {
  importThree();
  const fs::path database = storeFolder() / "store.db";
  fs::copy_file(database, folder("backup.db"));
  for (const char* part : {"-wal", "-shm"}) fs::remove(database.string().append(part));
  std::ofstream(database, std::ios::trunc) << std::string(9000, 'x');
  m_window->library().refresh();
  ASSERT_TRUE(waitFor([this] {
    return panel()->notice()->isVisible() &&
           panel()->notice()->text().contains(QStringLiteral("damaged"));
  }));
  screenshot(QStringLiteral("StudiesTest-damaged"));
  fs::copy_file(folder("backup.db"), database, fs::copy_options::overwrite_existing);
  click(panel()->notice()->button());
  EXPECT_TRUE(waitFor(
      [this] { return !m_window->library().failure() && !panel()->notice()->isVisible(); }));
  EXPECT_EQ(rows(), 3);
}

TEST_F(StudiesTest, EverythingIsReachableByTheKeyboard) {
  importThree();
  table()->selectRow(0);
  m_window->studiesPage()->listChoice()->button(0)->setFocus();
  QSet<QWidget*> met;
  for (int i = 0; i < 40; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    met.insert(QApplication::focusWidget());
  }
  for (QWidget* wanted :
       {static_cast<QWidget*>(m_window->studiesPage()->filter()),
        static_cast<QWidget*>(panel()->importButton()),
        static_cast<QWidget*>(panel()->openButton()),
        static_cast<QWidget*>(panel()->deleteButton()), static_cast<QWidget*>(table())}) {
    EXPECT_TRUE(met.contains(wanted)) << wanted->objectName().toStdString();
  }
  EXPECT_FALSE(table()->accessibleName().isEmpty());
}

TEST_F(StudiesTest, LooksRightWhenTheWindowIsSmall) {
  importThree();
  m_window->resize(1280, 800);
  QTest::qWait(50);
  screenshot(QStringLiteral("StudiesTest-1280x800"));
  m_window->resize(1100, 700);
  QTest::qWait(50);
  screenshot(QStringLiteral("StudiesTest-1100x700"));
  EXPECT_GE(m_window->studiesPage()->filter()->width(), 160);
}

}  // namespace
}  // namespace lateglow::testing
