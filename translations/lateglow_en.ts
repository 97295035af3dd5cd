<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>OpeningPreview</name>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n slice</numerusform>
                <numerusform>%n slices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>Intact: %n record, checked</numerusform>
                <numerusform>Intact: %n records, every one checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>%n record exported</numerusform>
                <numerusform>%n records exported</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n case left out</numerusform>
                <numerusform>%n cases left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>%n phase</numerusform>
                <numerusform>%n phases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>Synthesized, %n slice</numerusform>
                <numerusform>Synthesized, %n slices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>Exported, %n file</numerusform>
                <numerusform>Exported, %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>%n case without a pair of values is in the table, but in no figure.</numerusform>
                <numerusform>%n cases without a pair of values are in the table, but in no figure.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>%n case beyond the limits of agreement, ringed in the plot.</numerusform>
                <numerusform>%n cases beyond the limits of agreement, ringed in the plot.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>%n folder could not be read and is left out.</numerusform>
                <numerusform>%n folders could not be read and are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonPanel</name>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>%n voxel.</numerusform>
                <numerusform>%n voxels.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>The one processor (%n)</numerusform>
                <numerusform>All %n processors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>%n file, about %1</numerusform>
                <numerusform>%n files, about %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>Export %n file, about %1</numerusform>
                <numerusform>Export %n files, about %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n file written</numerusform>
                <numerusform>%n files written</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::MainWindow</name>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>Report exported, %n page</numerusform>
                <numerusform>Report exported, %n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>Filled %n slice</numerusform>
                <numerusform>Filled %n slices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>%n voxel</numerusform>
                <numerusform>%n voxels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>Corrected by the reader in %n phase.</numerusform>
                <numerusform>Corrected by the reader in %n phases.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OpeningView</name>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>%n series, the rest is being read</numerusform>
                <numerusform>%n series, the rest is being read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>%n pixel</numerusform>
                <numerusform>%n pixels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>%n object sent</numerusform>
                <numerusform>%n objects sent</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>cine, outlines of all phases, corrected by the reader in %n phase</numerusform>
                <numerusform>cine, outlines of all phases, corrected by the reader in %n phases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>yes, %n note</numerusform>
                <numerusform>yes, %n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n slice</numerusform>
                <numerusform>%n slices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>%n earlier</numerusform>
                <numerusform>%n earlier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n study</numerusform>
                <numerusform>%n studies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>%n more waiting</numerusform>
                <numerusform>%n more waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n study</numerusform>
                <numerusform>%n studies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>Delete %n study from the store?</numerusform>
                <numerusform>Delete %n studies from the store?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n was stored already.</numerusform>
                <numerusform>%n were stored already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n is no image and was left out.</numerusform>
                <numerusform>%n are no images and were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n has the identity of another file; both are kept.</numerusform>
                <numerusform>%n have the identity of other files; all are kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n is damaged and was refused:</numerusform>
                <numerusform>%n are damaged and were refused, among them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>%n file imported</numerusform>
                <numerusform>%n files imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>%n stored file is not as it should be.</numerusform>
                <numerusform>%n stored files are not as they should be.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>%n series</numerusform>
                <numerusform>%n series</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>%n file with the identity of another</numerusform>
                <numerusform>%n files with the identity of others</numerusform>
            </translation>
        </message>
    </context>
</TS>
