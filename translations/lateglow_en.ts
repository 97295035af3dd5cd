<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>lateglow::MeasurementsCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
</TS>
