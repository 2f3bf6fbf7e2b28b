import QtQuick

// Marks what is being said: a bar at its left and a coloured ground under a text, whose sentence is underlined where it
// has several; a frame around a control, and around what is light on dark.  It changes no layout: it lies in the item.
Item {
    id: mark

    property Item target: null
    property string underlined: "" // the target's text as styled text, with the sentence underlined

    readonly property Label label: target as Label
    readonly property bool under: label !== null && label.color.hslLightness < Theme.light && !Theme.highContrast
    readonly property real around: Theme.tinyGap
    readonly property real before: label !== null ? around + Theme.focusWidth : around // for the bar

    objectName: "spokenMark"
    parent: target
    visible: target !== null
    z: under ? -1 : 1
    x: -before
    y: label !== null ? 0 : -around
    width: (target?.width ?? 0) + before + around
    height: (target?.height ?? 0) - 2 * y

    Rectangle {
        anchors.fill: parent
        radius: mark.label !== null ? Theme.tinyGap : ((mark.target as Pressable)?.ringRadius ?? Theme.keyRadius) + mark.around
        color: mark.under ? Theme.spoken : "transparent"
        border.width: mark.under ? 0 : Theme.focusWidth
        border.color: mark.label !== null && !Theme.highContrast ? Theme.spoken : Theme.spokenEdge

        Rectangle { // seen on dark ground, too
            visible: mark.label === null && !Theme.highContrast
            anchors.fill: parent
            anchors.margins: parent.border.width
            radius: parent.radius - parent.border.width
            color: "transparent"
            border.width: Theme.outlineWidth
            border.color: Theme.spoken
        }
    }
    Rectangle {
        visible: mark.label !== null
        width: Theme.focusWidth
        height: parent.height
        radius: width / 2
        color: mark.under || Theme.highContrast ? Theme.spokenEdge : Theme.spoken
    }
    // The same text in the same place, with a line under the sentence.
    Text {
        visible: mark.label !== null && mark.underlined !== ""
        x: mark.before
        width: mark.label?.width ?? 0
        height: mark.label?.height ?? 0
        text: mark.underlined
        textFormat: Text.StyledText
        wrapMode: mark.label?.wrapMode ?? Text.Wrap
        lineHeight: mark.label?.lineHeight ?? 1
        horizontalAlignment: mark.label?.horizontalAlignment ?? Text.AlignLeft
        verticalAlignment: mark.label?.verticalAlignment ?? Text.AlignTop
        maximumLineCount: mark.label?.maximumLineCount ?? Theme.stripParts
        color: mark.label?.color ?? Theme.foreground
        renderType: Text.NativeRendering
        Accessible.ignored: true

        font {
            family: Theme.family
            pixelSize: mark.label?.fontInfo.pixelSize ?? Theme.body
            weight: mark.label?.font.weight ?? Font.Normal
        }
    }
}
