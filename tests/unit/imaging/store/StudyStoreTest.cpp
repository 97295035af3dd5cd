#include "imaging/store/StudyStore.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "imaging/io/StudyReader.h"
#include "tests/unit/imaging/store/StoreFixture.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

mode_t modeOf(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777U;
}

class StudyStoreTest : public StoreFixture {
 protected:
  std::vector<std::string> namesOf(StudyStore& store, const StudyFilter& filter) {
    std::vector<std::string> names;
    const auto studies = store.studies(filter);
    EXPECT_TRUE(studies);
    for (const StoredStudy& study : *studies) names.push_back(study.patientName);
    return names;
  }
};

TEST_F(StudyStoreTest, AnImportedFolderIsListedWithWhatItsFilesSay) {
  SyntheticImage second;
  second.seriesUid += ".7";
  second.seriesNumber = 7;
  second.seriesDescription = "LGE";
  writeImage("a/1.dcm", 1);
  writeImage("a/b/2", 2);
  writeImage("3.dcm", 3, second);
  StudyStore store = openStore();
  const ImportReport report = import(store);
  EXPECT_EQ(report.stored, 3);
  EXPECT_THAT(report.remarks, IsEmpty());

  const auto studies = store.studies();
  ASSERT_TRUE(studies);
  ASSERT_THAT(*studies, SizeIs(1));
  const StoredStudy& study = studies->front();
  EXPECT_EQ(study.patientName, "Doe^Jane");
  EXPECT_EQ(study.patientId, "P1");
  EXPECT_EQ(study.date, "20240102");
  EXPECT_EQ(study.modalities, "MR");
  EXPECT_EQ(study.seriesCount, 2);
  EXPECT_EQ(study.seriesDescription, "SAX cine");
  EXPECT_EQ(study.imageCount, 3);
  EXPECT_FALSE(study.interrupted);
  const auto series = store.series(study.id);
  ASSERT_THAT(*series, SizeIs(2));
  EXPECT_EQ(series->at(0).instanceCount, 2);
  EXPECT_EQ(series->at(1).description, "LGE");
  EXPECT_EQ(series->at(1).number, 7);
  std::uint64_t bytes = 0;
  for (const fs::path& file : filesBelow(m_source)) bytes += fs::file_size(file);
  EXPECT_EQ(study.bytes, bytes);
  EXPECT_EQ(store.size()->bytes, bytes);
  EXPECT_EQ(store.size()->instances, 3);
}

TEST_F(StudyStoreTest, FilesAreKeptWholeUnderTheirHashForTheOwnerOnly) {
  const fs::path original = writeImage("1.dcm", 1);
  const std::string before = contentOf(original);
  const auto changed = fs::last_write_time(original);
  StudyStore store = openStore();
  import(store);
  const auto instances = store.instances(store.series(1)->front().id);
  ASSERT_THAT(*instances, SizeIs(1));
  const StoredInstance& instance = instances->front();
  EXPECT_EQ(contentOf(instance.file), before);
  EXPECT_EQ(instance.file.filename(), instance.sha256 + ".dcm");
  EXPECT_EQ(instance.name, "1.dcm");
  EXPECT_EQ(modeOf(instance.file), 0400U);
  EXPECT_EQ(modeOf(instance.file.parent_path()), 0700U);
  EXPECT_EQ(modeOf(m_root), 0700U);
  EXPECT_EQ(modeOf(store.folders().database()), 0600U);
  EXPECT_EQ(contentOf(original), before);
  EXPECT_EQ(fs::last_write_time(original), changed);
  EXPECT_THAT(filesBelow(store.folders().incoming()), IsEmpty());
}

TEST_F(StudyStoreTest, TheSameFilesAgainAreSkipped) {
  writeImage("1.dcm", 1);
  fs::copy_file(m_source / "1.dcm", m_source / "copy.dcm");
  StudyStore store = openStore();
  const ImportReport first = import(store);
  EXPECT_EQ(first.stored, 1);
  EXPECT_EQ(first.alreadyThere, 1);
  const ImportReport second = import(store);
  EXPECT_EQ(second.stored, 0);
  EXPECT_EQ(second.alreadyThere, 2);
  EXPECT_EQ(second.studies, first.studies);
  EXPECT_EQ(store.size()->instances, 1);
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(1));
}

TEST_F(StudyStoreTest, OtherContentUnderAKnownUidIsKeptAsAConflict) {
  writeImage("1.dcm", 1);
  StudyStore store = openStore();
  import(store);
  const fs::path stored = filesBelow(store.folders().files()).front();
  const std::string before = contentOf(stored);
  SyntheticImage other;
  other.sopInstanceUid = "1.2.826.0.1.3680043.10.999.3.1";
  const fs::path liar = writeImage("other/1.dcm", 5, other);
  const ImportReport report = import(store, liar);
  EXPECT_EQ(report.conflicts, 1);
  ASSERT_THAT(report.remarks, SizeIs(1));
  EXPECT_EQ(report.remarks[0].kind, ImportRemark::Kind::Conflict);
  EXPECT_THAT(report.remarks[0].reason, HasSubstr("1.2.826.0.1.3680043.10.999.3.1"));
  EXPECT_EQ(contentOf(stored), before);
  EXPECT_EQ(store.studies()->front().conflictCount, 1);
  EXPECT_EQ(store.size()->instances, 2);
  // Only what came first is shown.
  EXPECT_THAT(filesBelow(*store.view(1)), SizeIs(1));
  EXPECT_EQ(import(store).alreadyThere, 2);
}

TEST_F(StudyStoreTest, HostileUidsNeverBecomePaths) {
  SyntheticImage hostile;
  hostile.sopInstanceUid = "../../../escaped";
  hostile.seriesUid = "/etc/passwd";
  hostile.studyUid = "..";
  writeImage("1.dcm", 1, hostile);
  StudyStore store = openStore();
  EXPECT_EQ(import(store).stored, 1);
  const auto view = store.view(1);
  ASSERT_TRUE(view);
  const std::string root = m_root.string();
  EXPECT_TRUE(fs::canonical(*view).string().starts_with(fs::canonical(m_root).string()));
  std::set<fs::path> beside;
  for (const auto& entry : fs::directory_iterator(m_folder.path())) {
    beside.insert(entry.path().filename());
  }
  EXPECT_THAT(beside, ElementsAre("source", "store"));
  EXPECT_THAT(*store.exportStudy(1, m_folder / "out", m_silent), 1);
  EXPECT_TRUE(fs::exists(m_folder / "out/series_001/image_00001.dcm"));
}

TEST_F(StudyStoreTest, PatientsThatShareAStudyUidStayApart) {
  writeImage("1.dcm", 1);
  setAttribute(writeImage("2.dcm", 2), 0x0010, 0x0020, "P2");
  StudyStore store = openStore();
  import(store);
  EXPECT_THAT(*store.studies(), SizeIs(2));
}

TEST_F(StudyStoreTest, DamagedFilesAreRefusedByNameAndTheRestIsStored) {
  writeImage("1.dcm", 1);
  const fs::path cut = writeImage("2.dcm", 2);
  fs::resize_file(cut, fs::file_size(cut) - 10);
  const fs::path anonymous = writeImage("3.dcm", 3);
  setAttribute(anonymous, 0x0020, 0x000D, "");
  std::ofstream(m_source / "notes.txt") << "not an image";
  const fs::path volume = writeVolume("cut.nii.gz", 3);
  fs::resize_file(volume, fs::file_size(volume) - 30);
  StudyStore store = openStore();
  const ImportReport report = import(store);
  EXPECT_EQ(report.stored, 1);
  EXPECT_EQ(report.refused, 3);
  EXPECT_EQ(report.skipped, 1);
  for (const ImportRemark& remark : report.remarks) {
    if (remark.file == anonymous) {
      EXPECT_THAT(remark.reason, HasSubstr("no study instance UID"));
    } else if (remark.kind == ImportRemark::Kind::Refused) {
      EXPECT_THAT(remark.reason, HasSubstr(remark.file.string()));
    }
    EXPECT_THAT(remark.reason, testing::Not(HasSubstr("incoming")));
  }
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(1));
  EXPECT_THAT(filesBelow(store.folders().incoming()), IsEmpty());
}

TEST_F(StudyStoreTest, TheVolumesOfAFolderAreOneStudy) {
  writeVolume("case_0001/cine.nii.gz", 10);
  writeVolume("case_0001/mask.nii.gz", 0);
  writeVolume("case_0002/cine.nii.gz", 20);
  writeVolume("case_0002/mask.nii.gz", 0);  // the same content as the other case's
  StudyStore store = openStore();
  EXPECT_EQ(import(store).stored, 4);
  const auto studies = store.studies();
  ASSERT_THAT(*studies, SizeIs(2));
  std::set<std::string> names;
  for (const StoredStudy& study : *studies) {
    names.insert(study.sourceName);
    EXPECT_EQ(study.seriesCount, 2);
    const auto view = store.view(study.id);
    ASSERT_TRUE(view) << view.error().message;
    EXPECT_TRUE(fs::exists(*view / "cine.nii.gz"));
    EXPECT_TRUE(fs::exists(*view / "mask.nii.gz"));
  }
  EXPECT_THAT(names, ElementsAre("case_0001", "case_0002"));
  EXPECT_EQ(import(store).alreadyThere, 4);
  EXPECT_THAT(*store.studies(), SizeIs(2));
  // The mask's content is stored once; it stays for the second study when the first goes.
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(3));
  ASSERT_TRUE(store.removeStudy(studies->front().id));
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(2));
  EXPECT_THAT(store.check(CheckDepth::Content, m_silent)->faults, IsEmpty());
}

TEST_F(StudyStoreTest, TheSameContentUnderTwoKindsOfNamesLeavesNoFileWithoutARow) {
  fs::copy_file(writeVolume("v/one.nii", 5), m_source / "v/two.nii.gz");
  StudyStore store = openStore();
  const ImportReport report = import(store);
  EXPECT_EQ(report.stored, 1);
  EXPECT_EQ(report.alreadyThere, 1);
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(1));
  EXPECT_THAT(store.check(CheckDepth::Content, m_silent)->faults, IsEmpty());
}

TEST_F(StudyStoreTest, AnArchiveIsImportedAsIfItWereAFolder) {
  writeImage("mr/1.dcm", 1);
  writeVolume("case_0007/cine.nii.gz", 3);
  std::ofstream(m_source / "case_0007/notes.txt") << "not an image";
  const std::string zip = "cd '" + m_source.string() + "' && zip -q -r ../disc.zip .";
  if (std::system(zip.c_str()) != 0) GTEST_SKIP() << "no program zip here";
  StudyStore store = openStore();
  const ImportReport report = import(store, m_folder / "disc.zip");
  EXPECT_EQ(report.stored, 2);
  ASSERT_THAT(report.remarks, SizeIs(1));
  EXPECT_EQ(report.remarks[0].file, m_folder / "disc.zip/case_0007/notes.txt");
  StudyFilter volumes;
  volumes.words = "cine.nii";
  EXPECT_THAT(*store.studies(volumes), SizeIs(1));
  EXPECT_EQ(import(store).alreadyThere, 2);

  // An archive that is damaged stops the import, and is named.
  fs::resize_file(m_folder / "disc.zip", fs::file_size(m_folder / "disc.zip") / 2);
  const auto damaged = store.import({m_folder / "disc.zip"}, m_silent);
  ASSERT_FALSE(damaged);
  EXPECT_THAT(damaged.error().message, HasSubstr("disc.zip"));
  EXPECT_EQ(store.size()->instances, 2);
}

TEST_F(StudyStoreTest, AStudyReadsFromTheStoreAsFromItsFolder) {
  for (int i = 1; i <= 4; ++i) writeImage("image" + std::to_string(9 - i), i);
  StudyStore store = openStore();
  import(store);
  const auto view = store.view(1);
  ASSERT_TRUE(view) << view.error().message;
  const auto stored = readStudy(*view, m_silent);
  const auto original = readStudy(m_source, m_silent);
  ASSERT_TRUE(stored) << stored.error().message;
  ASSERT_TRUE(original) << original.error().message;
  ASSERT_THAT(stored->series, SizeIs(1));
  EXPECT_EQ(stored->uid, original->uid);
  EXPECT_EQ(stored->series[0].volume()->voxels, original->series[0].volume()->voxels);
  EXPECT_TRUE(stored->series[0].geometry().sameGrid(original->series[0].geometry()));
}

/// Says stop after some calls.
class StopAfter final : public ProgressSink {
 public:
  explicit StopAfter(int calls) : m_calls(calls) {}
  [[nodiscard]] bool report(double, std::string_view) override { return --m_calls > 0; }

 private:
  int m_calls;
};

TEST_F(StudyStoreTest, ACancelledImportLeavesNothing) {
  for (int i = 1; i <= 300; ++i) writeImage(std::to_string(i), i);
  StudyStore store = openStore();
  const fs::path kept = writeImage("kept/1.dcm", 1001);
  import(store, kept);
  int batches = 0;
  bool stop = false;
  class StopWhenTold final : public ProgressSink {
   public:
    explicit StopWhenTold(const bool& flag) : m_flag(flag) {}
    [[nodiscard]] bool report(double, std::string_view) override { return !m_flag; }

   private:
    const bool& m_flag;
  } sink(stop);
  const auto report = store.import({m_source}, sink, {[&] { stop = ++batches == 2; }});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, FailureCode::Cancelled);
  EXPECT_EQ(batches, 2);
  EXPECT_EQ(store.size()->instances, 1);
  // A slow disk may not have let go of all files in time; the next opening sees to the rest.
  openStore();
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(1));
  EXPECT_THAT(filesBelow(store.folders().incoming()), IsEmpty());
  EXPECT_THAT(store.check(CheckDepth::Content, m_silent)->faults, IsEmpty());
  // Also at any other moment.
  for (const int calls : {1, 2, 3, 5, 8}) {
    StopAfter early(calls);
    EXPECT_FALSE(store.import({m_source}, early));
    EXPECT_EQ(store.size()->instances, 1);
  }
  EXPECT_EQ(import(store).stored, 300);
}

TEST_F(StudyStoreTest, ALargeFileIsCancelledWithinASecond) {
  fs::create_directories(m_source);
  std::ofstream(m_source / "large.nii").seekp((std::int64_t{6} << 30) - 1).put('\0');
  StudyStore store = openStore();
  class StopSoon final : public ProgressSink {
   public:
    [[nodiscard]] bool report(double, std::string_view) override {
      const auto now = std::chrono::steady_clock::now();
      if (!m_asked && now - m_begun > std::chrono::milliseconds(150)) m_asked = now;
      return !m_asked;
    }
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    std::optional<std::chrono::steady_clock::time_point> m_asked;
  } sink;
  const auto report = store.import({m_source}, sink);
  ASSERT_FALSE(report);
  ASSERT_EQ(report.error().code, FailureCode::Cancelled) << report.error().message;
  EXPECT_LT(std::chrono::steady_clock::now() - *sink.m_asked, std::chrono::seconds(1));
  EXPECT_THAT(filesBelow(store.folders().incoming()), IsEmpty());
}

TEST_F(StudyStoreTest, StudiesAreFoundByWordsAndFields) {
  const auto add = [&](int number, const std::string& name, const std::string& id,
                       const std::string& date, const std::string& modality,
                       const std::string& description) {
    SyntheticImage image;
    image.studyUid += "." + std::to_string(number);
    image.patientName = name;
    image.characterSet = "ISO_IR 192";
    const fs::path file = writeImage(std::to_string(number), number, image);
    setAttribute(file, 0x0010, 0x0020, id);
    setAttribute(file, 0x0008, 0x0020, date);
    setAttribute(file, 0x0008, 0x0060, modality);
    setAttribute(file, 0x0008, 0x1030, description);
    setAttribute(file, 0x0008, 0x0050, "ACC" + std::to_string(number));
  };
  add(1, "M\xC3\xBCller^Anne", "H-17", "20260302", "MR", "Cardiac function");
  add(2, "Example^Jane", "H-18", "20260401", "MR", "Viability");
  add(3, "Example^Karl", "X-1", "20251224", "CT", "Chest");
  StudyStore store = openStore();
  import(store);
  const auto words = [&](const std::string& text) {
    StudyFilter filter;
    filter.words = text;
    return namesOf(store, filter);
  };
  EXPECT_THAT(words(""), ElementsAre("Example^Jane", "M\xC3\xBCller^Anne", "Example^Karl"));
  EXPECT_THAT(words("MULLER anne"), ElementsAre("M\xC3\xBCller^Anne"));
  EXPECT_THAT(words("m\xC3\xBCller"), ElementsAre("M\xC3\xBCller^Anne"));
  EXPECT_THAT(words("example ct"), ElementsAre("Example^Karl"));
  EXPECT_THAT(words("2026-03"), ElementsAre("M\xC3\xBCller^Anne"));
  EXPECT_THAT(words("20251224"), ElementsAre("Example^Karl"));
  EXPECT_THAT(words("acc2"), ElementsAre("Example^Jane"));
  EXPECT_THAT(words("viab"), ElementsAre("Example^Jane"));
  EXPECT_THAT(words("jane karl"), IsEmpty());
  EXPECT_THAT(words("%"), IsEmpty());
  StudyFilter dates;
  dates.dateFrom = "20260302";
  dates.dateTo = "20260331";
  EXPECT_THAT(namesOf(store, dates), ElementsAre("M\xC3\xBCller^Anne"));
  dates.dateTo.clear();
  EXPECT_THAT(namesOf(store, dates), SizeIs(2));
  StudyFilter fields;
  fields.patientId = "h-1";
  fields.modality = "mr";
  EXPECT_THAT(namesOf(store, fields), SizeIs(2));
  fields.description = "viability";
  EXPECT_THAT(namesOf(store, fields), ElementsAre("Example^Jane"));
}

TEST_F(StudyStoreTest, ADeletedStudyLeavesNoFileBehind) {
  SyntheticImage second;
  second.seriesUid += ".2";
  writeImage("1", 1);
  writeImage("2", 2, second);
  StudyStore store = openStore();
  import(store);
  ASSERT_TRUE(store.view(1));
  ASSERT_TRUE(store.setThumbnail(1, {std::byte{1}}));
  ASSERT_TRUE(store.removeSeries(store.series(1)->front().id));
  EXPECT_EQ(store.studies()->front().seriesCount, 1);
  EXPECT_THAT(filesBelow(store.folders().files()), SizeIs(1));
  EXPECT_THAT(filesBelow(store.folders().views()), IsEmpty());
  ASSERT_TRUE(store.view(1));
  ASSERT_TRUE(store.removeStudy(1));
  EXPECT_THAT(*store.studies(), IsEmpty());
  EXPECT_THAT(filesBelow(store.folders().files()), IsEmpty());
  EXPECT_THAT(filesBelow(store.folders().views()), IsEmpty());
  EXPECT_TRUE(store.thumbnail(1)->empty());
  EXPECT_EQ(store.size()->bytes, 0U);
  EXPECT_EQ(store.removeStudy(1).error().code, FailureCode::NotFound);
  EXPECT_EQ(import(store).stored, 2);
}

TEST_F(StudyStoreTest, AnImportBeyondTheLimitIsUndone) {
  for (int i = 1; i <= 200; ++i) writeImage(std::to_string(i), i);
  StudyStore store = openStore();
  ASSERT_TRUE(store.setLimit(fs::file_size(m_source / "1") * 150));
  const auto report = store.import({m_source}, m_silent);
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().message, HasSubstr("limit"));
  openStore();
  EXPECT_EQ(store.size()->instances, 0);
  EXPECT_THAT(filesBelow(store.folders().files()), IsEmpty());
  EXPECT_EQ(import(store, m_source / "7").stored, 1);
  ASSERT_TRUE(store.setLimit({}));
  EXPECT_EQ(import(store).stored, 199);
}

TEST_F(StudyStoreTest, OriginalsComeOutAsTheyWentIn) {
  const std::string first = contentOf(writeImage("1.dcm", 1));
  const std::string volume = contentOf(writeVolume("v/cine.nii.gz", 4));
  StudyStore store = openStore();
  import(store);
  const auto studies = store.studies();
  ASSERT_THAT(*studies, SizeIs(2));
  for (const StoredStudy& study : *studies) {
    const fs::path target = m_folder / ("out" + std::to_string(study.id));
    ASSERT_TRUE(store.exportStudy(study.id, target, m_silent));
    const fs::path file = filesBelow(target).front();
    EXPECT_EQ(contentOf(file), study.patientName.empty() ? volume : first);
    EXPECT_EQ(store.exportStudy(study.id, target, m_silent).error().code,
              FailureCode::OutputExists);
    StopAfter never(1);
    EXPECT_EQ(store.exportStudy(study.id, m_folder / "other", never).error().code,
              FailureCode::Cancelled);
    EXPECT_FALSE(fs::exists(m_folder / "other"));
  }
  for (const fs::path& file : filesBelow(store.folders().files())) {
    fs::permissions(file, fs::perms::owner_all);
    std::ofstream(file, std::ios::in | std::ios::out).seekp(140).put('!');
  }
  const auto damaged = store.exportStudy(1, m_folder / "damaged", m_silent);
  ASSERT_FALSE(damaged);
  EXPECT_THAT(damaged.error().message, HasSubstr("damaged"));
  std::set<fs::path> left;
  for (const auto& entry : fs::directory_iterator(m_folder.path()))
    left.insert(entry.path().filename());
  EXPECT_THAT(left, ElementsAre("out1", "out2", "source", "store"));
}

TEST_F(StudyStoreTest, TwoImportsOfTheSameAtOnceStoreEachFileOnce) {
  for (int i = 1; i <= 260; ++i) writeImage(std::to_string(i), i);
  std::array<ImportReport, 3> reports;
  {
    std::vector<std::jthread> threads;
    for (ImportReport& report : reports) {
      threads.emplace_back([&] {
        StudyStore store = openStore();
        report = import(store);
      });
    }
  }
  std::int64_t stored = 0;
  for (const ImportReport& report : reports) {
    EXPECT_EQ(report.stored + report.alreadyThere, 260);
    stored += report.stored;
  }
  EXPECT_EQ(stored, 260);
  StudyStore store = openStore();
  EXPECT_EQ(store.size()->instances, 260);
  EXPECT_THAT(store.check(CheckDepth::Content, m_silent)->faults, IsEmpty());
}

}  // namespace
}  // namespace lateglow::test
