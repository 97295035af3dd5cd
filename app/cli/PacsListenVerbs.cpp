#include <atomic>
#include <chrono>
#include <ctime>
#include <iostream>
#include <mutex>
#include <thread>

#include "app/cli/GatewayAnalysis.h"
#include "app/cli/PacsArguments.h"
#include "app/workflow/Gateway.h"
#include "app/workflow/Resources.h"
#include "imaging/core/UtcTime.h"
#include "imaging/pacs/StoreListener.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct ListenOptions {
  PacsArguments pacs;
  std::string out;
  std::string rules;
  std::string bind;
  std::size_t maxAssociations = 32;
  std::vector<std::string> callingAe;
  std::vector<std::string> hosts;
  bool anyAe = false;
};

struct QueueOptions {
  std::string folder;
  std::int64_t job = 0;
  bool retry = false;
};

/// JSON lines on stderr, from any thread.
class EventLog {
 public:
  explicit EventLog(const CommonOptions& common) : m_quiet(common.quiet) {}

  void write(const std::string& event, const std::map<std::string, std::string>& fields) {
    if (m_quiet) return;
    json line{{"time", currentUtcTime()}, {"event", event}};
    for (const auto& [key, value] : fields) {
      if (!value.empty()) line[key] = value;
    }
    const std::lock_guard lock(m_mutex);
    std::cerr << line.dump(-1, ' ', false, json::error_handler_t::replace) << std::endl;
  }

 private:
  bool m_quiet;
  std::mutex m_mutex;
};

/// Until Ctrl-C or SIGTERM.
void waitForEnd(ProgressSink& progress) {
  while (progress.report(0.0, "Listening")) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

Expected<CommandResult> listenToFolder(const ListenOptions& options, const PacsParties& party,
                                       EventLog& log, ProgressSink& progress) {
  ListenerOptions listening;
  listening.local = party.local;
  listening.timeouts = party.timeouts;
  listening.folder = options.out;
  listening.maxAssociations = options.maxAssociations;
  listening.anyCalledAeTitle = options.anyAe;
  listening.allowedCallingAe = options.callingAe;
  listening.allowedHosts = options.hosts;
  std::atomic<std::size_t> received{0};
  std::atomic<std::size_t> refused{0};
  const auto listener = StoreListener::start(
      listening,
      [&](const ReceivedInstance& instance) -> Expected<void> {
        ++received;
        log.write("instance-received",
                  {{"file", instance.file.string()}, {"calling_ae", instance.callingAeTitle}});
        return {};
      },
      [&](const ListenerEvent& event) {
        if (event.kind == ListenerEvent::Kind::InstanceReceived) return;
        if (event.kind == ListenerEvent::Kind::InstanceRefused) ++refused;
        log.write(
            toString(event.kind),
            {{"peer", event.peer}, {"calling_ae", event.callingAeTitle}, {"detail", event.detail}});
      });
  if (!listener) return tl::unexpected(listener.error());
  log.write("started",
            {{"port", std::to_string((*listener)->port())}, {"ae", party.local.aeTitle}});
  waitForEnd(progress);
  (*listener)->stop();
  return CommandResult{
      {{"output", options.out}, {"received", received.load()}, {"refused", refused.load()}},
      std::to_string(received) + " objects received in " + options.out + "\n",
      0};
}

Expected<CommandResult> runGateway(const ListenOptions& options, const PacsParties& party,
                                   const CommonOptions& common, EventLog& log,
                                   ProgressSink& progress) {
  const auto file = options.pacs.settings.empty() ? pacsSettingsFile()
                                                  : std::filesystem::path(options.pacs.settings);
  const auto settings = loadPacsSettings(file);
  if (!settings) return tl::unexpected(settings.error());
  auto rules = loadGatewayRules(options.rules, *settings);
  if (!rules) return tl::unexpected(rules.error());
  const auto queue = rules->queue;
  GatewayAnalysis analysis(common);
  if (const auto checked = analysis.check(*rules); !checked) return tl::unexpected(checked.error());
  const auto gateway = Gateway::start(
      {std::move(*rules), party.local, party.timeouts},
      [&](const GatewayTask& task, const std::filesystem::path& out, ProgressSink& sink) {
        return analysis.analyze(task, out, sink);
      },
      [&](const std::string& event, const std::map<std::string, std::string>& fields) {
        log.write(event, fields);
      });
  if (!gateway) return tl::unexpected(gateway.error());
  waitForEnd(progress);
  (*gateway)->stop();
  return CommandResult{
      {{"queue", queue.string()}, {"stopped", true}}, "The gateway has stopped.\n", 0};
}

Expected<CommandResult> listen(const ListenOptions& options, const CommonOptions& common,
                               ProgressSink& progress) {
  if (options.out.empty() == options.rules.empty()) {
    return fail(FailureCode::BadInput, "where arriving objects go is not clear",
                "give either --out DIR, or --rules FILE for the gateway");
  }
  auto party = localParty(options.pacs);
  if (!party) return tl::unexpected(party.error());
  party->local.bindAddress = options.bind.empty() ? party->local.bindAddress : options.bind;
  EventLog log(common);
  return options.rules.empty() ? listenToFolder(options, *party, log, progress)
                               : runGateway(options, *party, common, log, progress);
}

std::string utc(double seconds) { return utcText(static_cast<std::time_t>(seconds)); }

json jobJson(const GatewayJob& job) {
  return {{"id", job.id},
          {"study_uid", job.studyUid},
          {"rule", job.rule},
          {"state", toString(job.state)},
          {"attempts", job.attempts},
          {"next", utc(job.nextAt)},
          {"error", job.error},
          {"created", utc(job.createdAt)},
          {"updated", utc(job.updatedAt)}};
}

Expected<CommandResult> queueVerb(const QueueOptions& options) {
  const std::filesystem::path folder =
      options.folder.empty() ? defaultGatewayQueue() : std::filesystem::path(options.folder);
  if (!std::filesystem::exists(folder / "queue.sqlite")) {
    return fail(FailureCode::NotFound, folder.string() + " holds no queue",
                "give the gateway's queue folder with --queue", folder.string());
  }
  const auto queue = GatewayQueue::open(folder);
  if (!queue) return tl::unexpected(queue.error());
  CommandResult result;
  if (options.retry) {
    const double now = static_cast<double>(std::time(nullptr));
    const auto job = options.job > 0 ? std::optional(options.job) : std::nullopt;
    const auto count = (*queue)->retry(job, now);
    if (!count) return tl::unexpected(count.error());
    result.json["retried"] = *count;
    result.text = std::to_string(*count) + " jobs are tried again\n";
  }
  const auto jobs = (*queue)->jobs();
  if (!jobs) return tl::unexpected(jobs.error());
  const auto receiving = (*queue)->receivingStudies();
  if (!receiving) return tl::unexpected(receiving.error());
  result.json["receiving"] = json::array();
  for (const GatewayStudy& study : *receiving) {
    result.json["receiving"].push_back({{"study_uid", study.uid}, {"instances", study.instances}});
    result.text +=
        "  received   " + study.uid + "  " + std::to_string(study.instances) + " objects\n";
  }
  result.json["jobs"] = json::array();
  for (const GatewayJob& job : *jobs) {
    result.json["jobs"].push_back(jobJson(job));
    result.text += "  " + std::to_string(job.id) + "  " + toString(job.state) + "  " + job.rule +
                   "  " + job.studyUid + (job.error.empty() ? "" : "  " + job.error) + "\n";
  }
  return result;
}

void addListen(CLI::App& pacs, CommandLine& line) {
  auto* command = pacs.add_subcommand("listen", "Take what others send; with rules: the gateway");
  auto options = std::make_shared<ListenOptions>();
  addPacsArguments(*command, options->pacs, false);
  command->add_option("--out", options->out, "Folder for what arrives");
  command->add_option("--rules", options->rules,
                      "Rules file: analyze what arrives and send it back");
  command->add_option("--port", options->pacs.port, "Port to listen on, 0 for any")
      ->check(CLI::Range(0, 65535));
  command->add_option("--bind", options->bind, "IPv4 address to listen on");
  command->add_option("--max-associations", options->maxAssociations, "At the same time")
      ->check(CLI::Range(1, 1000));
  command->add_option("--calling-ae", options->callingAe, "AE title that may call; any without");
  command->add_option("--host", options->hosts, "IPv4 address that may call; any without");
  command->add_flag("--any-ae", options->anyAe, "Also answer to other AE titles than ours");
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return listen(*options, line.common, progress);
    };
  });
}

}  // namespace

void addPacsListenVerbs(CLI::App& pacs, CommandLine& line) {
  addListen(pacs, line);
  auto* command = pacs.add_subcommand("queue", "The gateway's jobs");
  auto options = std::make_shared<QueueOptions>();
  command->add_option("--queue", options->folder, "Queue folder instead of the user's");
  command->add_flag("--retry", options->retry, "Begin failed and refused jobs anew");
  command->add_option("--job", options->job, "Only this one")->check(CLI::Range(1, 1 << 30));
  command->callback(
      [&line, options] { line.action = [options](ProgressSink&) { return queueVerb(*options); }; });
}

}  // namespace lateglow::cli
