#include "imaging/pacs/PacsStore.h"

#include <algorithm>
#include <map>
#include <set>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/io/SafeDicomDecode.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/pacs/Association.h"
#include "imaging/pacs/StorageContexts.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

struct Candidate {
  std::size_t index = 0;  ///< in the report
  std::string transferSyntax;
};

/// Class and syntax: what a presentation context is made of.
using Kind = std::pair<std::string, std::string>;

Expected<std::vector<fs::path>> filesBelow(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      const std::size_t before = files.size();
      for (auto entry = fs::recursive_directory_iterator(path, error);
           !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->is_regular_file()) files.push_back(entry->path());
      }
      std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
    } else if (fs::is_regular_file(path, error)) {
      files.push_back(path);
    }
    if (error || !fs::exists(path)) {
      return fail(FailureCode::NotFound, path.string() + " cannot be read", "check the path",
                  path.string());
    }
  }
  return files;
}

bool isUncompressed(const std::string& syntax) {
  const auto& list = uncompressedSyntaxes();
  return std::find(list.begin(), list.end(), syntax) != list.end();
}

class StoreAssociation final : public Association {
 public:
  using Association::Association;

  void send(SentInstance& instance, const std::string& transferSyntax) {
    const auto context = contextFor(instance.sopClassUid, transferSyntax, instance.transcoded);
    if (context == 0) {
      instance.message = "the node takes no objects of this kind";
      return;
    }
    DcmFileFormat format;
    OFCondition done = safely([&] {
      return format.loadFile(OFFilename(instance.file.c_str()), EXS_Unknown, EGL_noChange,
                             DCM_MaxReadLength, ERM_autoDetect);
    });
    if (done.bad()) {
      instance.message = std::string("the file cannot be read: ") + done.text();
      return;
    }
    if (instance.transcoded && !decompress(format, instance)) return;
    Uint16 status = STATUS_Success;
    done = sendSTORERequest(context, "", format.getDataset(), status);
    if (done.bad()) {
      instance.message = failure(done).message;
      lost = !isConnected() || done != EC_Normal;
      return;
    }
    take(instance, status);
  }

  bool lost = false;

 private:
  T_ASC_PresentationContextID contextFor(const std::string& sopClass, const std::string& syntax,
                                         bool& transcoded) {
    transcoded = false;
    if (const auto own = accepted(sopClass, syntax); own != 0) return own;
    for (const std::string& plain : uncompressedSyntaxes()) {
      if (const auto other = accepted(sopClass, plain); other != 0) {
        transcoded = !isUncompressed(syntax);
        setDatasetConversionMode(OFTrue);
        return other;
      }
    }
    return 0;
  }

  static bool decompress(DcmFileFormat& format, SentInstance& instance) {
    if (decompressSafely(*format.getDataset()).good()) return true;
    instance.message = "the node refuses its compression, and it cannot be decompressed here";
    return false;
  }

  static void take(SentInstance& instance, Uint16 status) {
    using Outcome = SentInstance::Outcome;
    instance.status = status;
    if (status != STATUS_Success) instance.message = statusText(status);
    instance.outcome = status == STATUS_Success  ? Outcome::Stored
                       : isWarningStatus(status) ? Outcome::StoredWithWarning
                                                 : Outcome::Failed;
  }
};

/// The contexts of some candidates, own syntax and little endian apart.
std::vector<ProposedContext> contextsFor(const std::set<Kind>& kinds) {
  std::vector<ProposedContext> contexts;
  std::set<std::string> classes;
  for (const auto& [sopClass, syntax] : kinds) {
    if (!isUncompressed(syntax)) contexts.push_back({sopClass, {syntax}, false});
    if (classes.insert(sopClass).second) {
      contexts.push_back({sopClass, uncompressedSyntaxes(), false});
    }
  }
  return contexts;
}

/// Candidates in groups whose contexts fit into one association.
std::vector<std::vector<Candidate>> groups(const std::vector<Candidate>& candidates,
                                           const StoreReport& report) {
  std::map<Kind, std::vector<Candidate>> byKind;
  for (const Candidate& one : candidates) {
    byKind[{report.instances[one.index].sopClassUid, one.transferSyntax}].push_back(one);
  }
  std::vector<std::vector<Candidate>> list;
  std::size_t contexts = kMostContexts;
  for (const auto& [kind, members] : byKind) {
    if (contexts + 2 > kMostContexts) {
      list.emplace_back();
      contexts = 0;
    }
    contexts += 2;
    list.back().insert(list.back().end(), members.begin(), members.end());
  }
  for (auto& group : list) {
    std::sort(group.begin(), group.end(),
              [](const Candidate& a, const Candidate& b) { return a.index < b.index; });
  }
  return list;
}

/// Reads what the contexts need from each file.
std::vector<Candidate> examine(const std::vector<fs::path>& files, StoreReport& report,
                               const PacsCall& call) {
  std::vector<Candidate> candidates;
  for (const fs::path& file : files) {
    if (call.cancelled()) break;
    DcmFileFormat format;
    const OFCondition loaded = safely([&] {
      return format.loadFileUntilTag(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange,
                                     DCM_MaxReadLength, ERM_autoDetect, DCM_StudyDate);
    });
    OFString sopClass;
    OFString instanceUid;
    if (loaded.good()) {
      format.getDataset()->findAndGetOFString(DCM_SOPClassUID, sopClass);
      format.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, instanceUid);
    }
    if (!isUid(sopClass.c_str()) || !isUid(instanceUid.c_str())) {
      report.skipped.push_back(file);
      continue;
    }
    SentInstance instance;
    instance.file = file;
    instance.sopClassUid = sopClass.c_str();
    instance.sopInstanceUid = instanceUid.c_str();
    instance.message = "not sent";
    candidates.push_back(
        {report.instances.size(), DcmXfer(format.getDataset()->getOriginalXfer()).getXferID()});
    report.instances.push_back(std::move(instance));
  }
  return candidates;
}

struct Transfer {
  PacsCall& call;
  const PacsNode& node;
  const LocalEntity& local;
  StoreReport& report;
  std::size_t sent = 0;
  std::size_t all = 0;

  Expected<void> sendGroup(const std::vector<Candidate>& group) {
    std::set<Kind> kinds;
    for (const Candidate& one : group) {
      kinds.insert({report.instances[one.index].sopClassUid, one.transferSyntax});
    }
    StoreAssociation association(call, node);
    if (auto opened = association.open(local, contextsFor(kinds)); !opened) return opened;
    for (const Candidate& one : group) {
      SentInstance& instance = report.instances[one.index];
      instance.message.clear();
      association.send(instance, one.transferSyntax);
      ++sent;
      call.report(static_cast<double>(sent) / static_cast<double>(all),
                  std::to_string(sent) + " of " + std::to_string(all) + " sent");
      if (association.lost || call.cancelled()) return loseRest(group, instance.message);
    }
    association.finish();
    return {};
  }

  Expected<void> loseRest(const std::vector<Candidate>& group, const std::string& why) {
    for (const Candidate& one : group) {
      SentInstance& instance = report.instances[one.index];
      if (instance.message == "not sent") instance.message = "not sent: " + why;
    }
    return {};
  }
};

}  // namespace

std::size_t StoreReport::failures() const {
  return static_cast<std::size_t>(std::count_if(
      instances.begin(), instances.end(),
      [](const SentInstance& one) { return one.outcome == SentInstance::Outcome::Failed; }));
}

std::size_t StoreReport::warnings() const {
  return static_cast<std::size_t>(
      std::count_if(instances.begin(), instances.end(), [](const SentInstance& one) {
        return one.outcome == SentInstance::Outcome::StoredWithWarning;
      }));
}

Expected<StoreReport> storeToNode(const PacsNode& node, const LocalEntity& local,
                                  const std::vector<fs::path>& paths, const PacsTimeouts& timeouts,
                                  ProgressSink& progress) {
  prepareDicomNetwork();
  const auto files = filesBelow(paths);
  if (!files) return tl::unexpected(files.error());
  StoreReport report;
  PacsCall call(timeouts);
  const auto done = call.run(progress, [&]() -> Expected<void> {
    call.report(0.0, "Reading the files");
    const auto candidates = examine(*files, report, call);
    if (candidates.empty()) {
      return fail(FailureCode::BadInput, "there is no DICOM object to send", "check the paths");
    }
    Transfer transfer{call, node, local, report, 0, candidates.size()};
    bool first = true;
    for (const auto& group : groups(candidates, report)) {
      if (const auto sent = transfer.sendGroup(group); !sent) {
        if (first) return sent;
        (void)transfer.loseRest(group, sent.error().message);
      }
      first = false;
    }
    return {};
  });
  if (!done) return tl::unexpected(done.error());
  return report;
}

}  // namespace lateglow
