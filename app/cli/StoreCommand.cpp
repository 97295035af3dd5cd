#include <memory>

#include "app/cli/Command.h"
#include "app/cli/StoreVerbs.h"

namespace lateglow::cli {

namespace {

void addFilter(CLI::App& verb, StudyFilter& filter) {
  verb.add_option("words", filter.words, "Words that all have to be found, in any column");
  verb.add_option("--patient", filter.patientName, "Part of the patient's name");
  verb.add_option("--id", filter.patientId, "Part of the patient ID");
  verb.add_option("--from", filter.dateFrom, "First study date, YYYYMMDD");
  verb.add_option("--to", filter.dateTo, "Last study date, YYYYMMDD");
  verb.add_option("--modality", filter.modality, "MR, CT ...");
  verb.add_option("--description", filter.description, "Part of the study's description");
  verb.add_option("--accession", filter.accessionNumber, "Part of the accession number");
}

CLI::App* addVerb(CLI::App& store, CommandLine& line,
                  const std::shared_ptr<StoreArguments>& arguments, const char* name,
                  const char* help, StoreVerb verb) {
  auto* command = store.add_subcommand(name, help);
  command->callback([&line, arguments, verb] {
    line.action = [arguments, verb](ProgressSink& progress) -> Expected<CommandResult> {
      const std::filesystem::path folder = arguments->folder;
      auto opened = StudyStore::open(folder.empty() ? defaultStoreFolder() : folder);
      if (!opened) return tl::unexpected(opened.error());
      return verb(*opened, *arguments, progress);
    };
  });
  return command;
}

}  // namespace

void addStoreCommand(CLI::App& app, CommandLine& line) {
  auto* store = app.add_subcommand(
      "store", "The local study store: list, show, import, verify, delete, export, limit");
  store->require_subcommand(1);
  store->fallthrough();
  auto arguments = std::make_shared<StoreArguments>();
  store->add_option("--store", arguments->folder, "Folder of the store (else $LATEGLOW_STORE)");
  addFilter(*addVerb(*store, line, arguments, "list", "Studies, newest first", listStore),
            arguments->filter);
  addVerb(*store, line, arguments, "show", "Series and files of studies", showStudies)
      ->add_option("study", arguments->studies, "Ids or study instance UIDs")
      ->required();
  addVerb(*store, line, arguments, "import", "Copy files into the store", importIntoStore)
      ->add_option("path", arguments->paths, "Files, folders, DICOMDIRs, ZIP archives")
      ->required();
  addVerb(*store, line, arguments, "verify", "Compare rows and files, hash every file", verifyStore)
      ->add_flag("--quick", arguments->quick, "Names and sizes only");
  addVerb(*store, line, arguments, "delete", "Delete studies with their files", deleteFromStore)
      ->add_option("study", arguments->studies, "Ids or study instance UIDs")
      ->required();
  auto* exported = addVerb(*store, line, arguments, "export",
                           "Copy a study's original files to a new folder", exportFromStore);
  exported->add_option("study", arguments->studies, "Id or study instance UID")
      ->required()
      ->expected(1);
  exported->add_option("--out", arguments->output, "The folder to create")->required();
  addVerb(*store, line, arguments, "limit", "Show or set how large the store may become",
          limitStore)
      ->add_option("size", arguments->limit, "As in 200G, or none");
}

}  // namespace lateglow::cli
