#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <limits>
#include <memory>

#include "app/cli/Bench.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct NamedBench {
  const char* name;
  const char* help;
  Bench bench;
};

constexpr std::array kBenches = {
    NamedBench{"reading", "Reading a file or folder as a study", benchReading},
    NamedBench{"store", "Listing and searching a study store of 50,000 instances", benchStore},
};

CommandResult resultOf(const std::vector<BenchResult>& measured) {
  CommandResult result;
  result.json["results"] = json::array();
  for (const BenchResult& one : measured) {
    result.json["results"].push_back({{"name", one.name}, {"seconds", one.seconds}});
    std::array<char, 128> text{};
    std::snprintf(text.data(), text.size(), "%10.2f ms  %s\n", 1e3 * one.seconds, one.name.c_str());
    result.text += text.data();
  }
  return result;
}

}  // namespace

Expected<double> fastestOf(int repeats, const std::function<Expected<void>()>& work) {
  double fastest = std::numeric_limits<double>::infinity();
  for (int i = 0; i < std::max(1, repeats); ++i) {
    const auto begun = std::chrono::steady_clock::now();
    if (auto done = work(); !done) return tl::unexpected(done.error());
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    fastest = std::min(fastest, taken.count());
  }
  return fastest;
}

void addBenchCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("bench", "Built-in speed figures");
  command->require_subcommand(1);
  command->fallthrough();
  for (const NamedBench& named : kBenches) {
    auto* sub = command->add_subcommand(named.name, named.help);
    auto options = std::make_shared<BenchOptions>();
    sub->add_option("--in", options->in, "What to measure on");
    sub->add_option("--repeats", options->repeats, "The fastest of so many runs counts")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    sub->callback([&line, options, bench = named.bench] {
      line.action = [options, bench](ProgressSink& progress) -> Expected<CommandResult> {
        const auto measured = bench(*options, progress);
        if (!measured) return tl::unexpected(measured.error());
        return resultOf(*measured);
      };
    });
  }
}

}  // namespace lateglow::cli
