#include "imaging/pacs/InstanceInbox.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <mutex>
#include <span>
#include <vector>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/io/AtomicFile.h"
#include "imaging/io/ContentUid.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::uint16_t kOutOfResources = 0xA700;
constexpr std::uint16_t kDoesNotMatchClass = 0xA900;
constexpr std::uint16_t kCannotUnderstand = 0xC000;
constexpr std::uint16_t kDuplicateInstance = 0x0111;
constexpr std::uint16_t kInvalidInstance = 0x0117;
constexpr const char* kStagePrefix = ".incoming-";
constexpr std::size_t kMetaBegin = 132;      // after preamble and DICM (PS3.10 7.1)
constexpr std::size_t kMetaLengthEnd = 144;  // after (0002,0000) UL 4

std::string hashedName(const std::string& uid) {
  ContentUid hash;
  hash.add(std::as_bytes(std::span(uid)));
  return hash.finish();
}

std::string uidOf(DcmDataset& dataset, const DcmTagKey& tag) {
  // Not as a C string: a zero in the middle would hide what follows it.
  DcmElement* element = nullptr;
  char* text = nullptr;
  Uint32 length = 0;
  if (dataset.findAndGetElement(tag, element).bad() || element == nullptr ||
      element->getString(text, length).bad() || text == nullptr) {
    return {};
  }
  std::string uid(text, length);
  while (!uid.empty() && (uid.back() == ' ' || uid.back() == '\0')) uid.pop_back();
  return uid;
}

/// Where the data set begins behind the file meta information; 0 where there is none.
std::uintmax_t dataSetBegin(std::ifstream& stream) {
  unsigned char head[kMetaLengthEnd] = {};
  stream.read(reinterpret_cast<char*>(head), sizeof head);
  if (!stream || std::memcmp(head + 128, "DICM", 4) != 0) return 0;
  const unsigned char* length = head + kMetaBegin + 8;
  return kMetaLengthEnd + (static_cast<std::uintmax_t>(length[3]) << 24 | length[2] << 16 |
                           length[1] << 8 | length[0]);
}

/// Whether two files hold the same data set; their meta information may name other senders.
bool sameDataSet(const fs::path& one, const fs::path& other) {
  std::ifstream left(one, std::ios::binary);
  std::ifstream right(other, std::ios::binary);
  left.seekg(static_cast<std::streamoff>(dataSetBegin(left)));
  right.seekg(static_cast<std::streamoff>(dataSetBegin(right)));
  std::vector<char> a(1 << 16);
  std::vector<char> b(a.size());
  while (left && right) {
    left.read(a.data(), static_cast<std::streamsize>(a.size()));
    right.read(b.data(), static_cast<std::streamsize>(b.size()));
    if (left.gcount() != right.gcount()) return false;
    if (!std::equal(a.begin(), a.begin() + left.gcount(), b.begin())) return false;
  }
  return left.eof() && right.eof();
}

InboxVerdict refused(std::uint16_t status, std::string reason) {
  return {status, std::move(reason), {}};
}

/// Reads what identifies the object, walking through all of it, so that a data set that breaks off
/// is noticed.
InboxVerdict examine(const fs::path& file, const std::string& announcedClass,
                     const std::string& announcedInstance) {
  if (!isUid(announcedInstance) || !isUid(announcedClass)) {
    return refused(kInvalidInstance, "the announced UIDs are not UIDs");
  }
  DcmFileFormat format;
  const OFCondition loaded = safely([&] {
    return format.loadFile(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange, DCM_MaxReadLength,
                           ERM_fileOnly);
  });
  if (loaded.bad())
    return refused(kCannotUnderstand, std::string("cannot be parsed: ") + loaded.text());
  DcmDataset& dataset = *format.getDataset();
  ReceivedInstance instance;
  instance.file = file;
  instance.sopClassUid = uidOf(dataset, DCM_SOPClassUID);
  instance.sopInstanceUid = uidOf(dataset, DCM_SOPInstanceUID);
  instance.studyUid = uidOf(dataset, DCM_StudyInstanceUID);
  instance.seriesUid = uidOf(dataset, DCM_SeriesInstanceUID);
  if (instance.sopClassUid != announcedClass || instance.sopInstanceUid != announcedInstance) {
    return refused(kDoesNotMatchClass, "its UIDs are not those that were announced");
  }
  if (!isUid(instance.studyUid) || !isUid(instance.seriesUid)) {
    return refused(kCannotUnderstand, "its study or series UID is not a UID");
  }
  return {0, {}, std::move(instance)};
}

/// A new folder must not be lost with what is acknowledged in it.
void flush(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// Gives a staged file another name as well, so that it can still be compared where its place turns
/// out to be taken by the same object over another association.
Expected<void> takeOver(const fs::path& staged, const fs::path& temporary) {
  std::error_code error;
  fs::remove(temporary, error);
  if (!error) fs::create_hard_link(staged, temporary, error);
  if (error) {  // a file system without hard links
    error.clear();
    fs::copy_file(staged, temporary, fs::copy_options::overwrite_existing, error);
  }
  if (!error) return {};
  return fail(FailureCode::Failed, error.message(), "check the free space", temporary.string());
}

bool isAlive(int process) { return ::kill(process, 0) == 0 || errno == EPERM; }

int processOf(const std::string& name) {
  int process = 0;
  const char* begin = name.data() + std::strlen(kStagePrefix);
  std::from_chars(begin, name.data() + name.size(), process);
  return process;
}

}  // namespace

InstanceInbox::InstanceInbox(fs::path folder)
    : m_folder(std::move(folder)),
      m_stage(m_folder / (kStagePrefix + std::to_string(::getpid()))) {}

InstanceInbox::~InstanceInbox() {
  std::error_code error;
  fs::remove(m_stage, error);  // only when empty: another inbox of this process may share it
}

Expected<std::unique_ptr<InstanceInbox>> InstanceInbox::open(const fs::path& folder) {
  std::error_code error;
  std::unique_ptr<InstanceInbox> inbox(new InstanceInbox(fs::absolute(folder, error)));
  if (const auto prepared = inbox->prepare(); !prepared) return tl::unexpected(prepared.error());
  return inbox;
}

Expected<void> InstanceInbox::prepare() {
  std::error_code error;
  if (fs::create_directories(m_folder, error))
    fs::permissions(m_folder, fs::perms::owner_all, error);
  for (const auto& entry : fs::directory_iterator(m_folder, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kStagePrefix) || isAlive(processOf(name))) continue;
    std::error_code ignored;
    fs::remove_all(entry.path(), ignored);
  }
  if (!error) fs::create_directories(m_stage, error);
  if (error) {
    return fail(FailureCode::Failed, m_folder.string() + " cannot be used: " + error.message(),
                "choose a folder that this user may write to", m_folder.string());
  }
  return {};
}

fs::path InstanceInbox::stage() {
  static std::atomic<std::uint64_t> counter{0};  // of the process: inboxes may share a folder
  return m_stage / (std::to_string(counter++) + ".part");
}

fs::path InstanceInbox::studyFolder(const std::string& studyUid) const {
  return m_folder / hashedName(studyUid);
}

InboxVerdict InstanceInbox::accept(const fs::path& staged, const std::string& announcedClass,
                                   const std::string& announcedInstance) {
  InboxVerdict verdict = examine(staged, announcedClass, announcedInstance);
  if (verdict.status == 0) verdict = place(staged, std::move(verdict.instance));
  std::error_code ignored;
  fs::remove(staged, ignored);
  return verdict;
}

InboxVerdict InstanceInbox::place(const fs::path& staged, ReceivedInstance instance) {
  const fs::path folder = studyFolder(instance.studyUid);
  std::error_code error;
  if (fs::create_directories(folder, error)) {
    fs::permissions(folder, fs::perms::owner_all, error);
    flush(m_folder);
  }
  instance.file = folder / (hashedName(instance.sopInstanceUid) + ".dcm");
  instance.bytes = fs::file_size(staged, error);
  const auto written = writeFileAtomically(
      instance.file, false, [&](const fs::path& temporary) { return takeOver(staged, temporary); });
  if (written) return {0, {}, std::move(instance)};
  if (written.error().code != FailureCode::OutputExists) {
    return refused(kOutOfResources, written.error().message);
  }
  if (!sameDataSet(staged, instance.file)) {
    return refused(kDuplicateInstance, "another object with the same UID is there already");
  }
  instance.duplicate = true;
  return {0, {}, std::move(instance)};
}

}  // namespace lateglow
