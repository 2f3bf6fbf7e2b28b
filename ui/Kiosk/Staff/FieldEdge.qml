import QtQuick

// The ground and the edge of whatever is filled in: at rest, in use, with what was found, or only to be read.
Rectangle {
    property string tone: "" // of what was found: "warns", "blocks"; "" for nothing
    property bool used: false // whether the keyboard is in it
    property bool readOnly: false

    radius: Look.fieldRadius
    color: readOnly ? Look.neutral : Look.surface
    border.width: readOnly && !used ? 0 : used ? Look.strong : tone === "" ? Look.hairline * 1.2 : Look.outline * 1.2
    border.color: tone === "blocks" ? Look.urgent : tone === "warns" ? Look.waiting : used ? Look.primary : Look.fieldEdge
}
