import QtQuick

// A page beside the rail: its title, what it is about, and what stands on it.
FocusScope {
    id: page

    default property alias content: inside.data
    property string title: ""
    property string lead: ""
    property alias corner: tools.data // at the end of the title's line; below it where there is no room
    readonly property bool toolsBelow: Look.portrait && tools.width > page.width - 2 * Look.margin - Look.unit * 260

    readonly property real told: lead === "" ? heading.y + heading.height : below.y + below.height

    Said {
        id: heading

        titled: true
        x: Look.margin
        y: Look.touch ? Look.unit * 12 : Look.unit * 34
        width: page.toolsBelow ? parent.width - 2 * x : tools.x - x - Look.gap
        text: page.title
        font.pixelSize: Look.title
        font.weight: Font.ExtraBold
        lineHeight: 1
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Look.heading)
    }
    Said {
        id: below

        x: Look.margin
        y: heading.y + heading.height + Look.unit * 4
        width: heading.width
        text: page.lead
        color: Look.soft
        font.pixelSize: Look.detail
        wrapMode: Look.portrait ? Text.Wrap : Text.NoWrap
        maximumLineCount: Look.portrait ? 2 : 1
        elide: Text.ElideRight
    }
    Row {
        id: tools

        x: page.toolsBelow ? Look.margin : parent.width - width - Look.margin
        y: page.toolsBelow ? page.told + Look.smallGap : heading.y
        spacing: Look.smallGap
    }
    Item {
        id: inside

        x: Look.margin
        y: Math.max(page.told + Look.unit * (Look.touch ? 14 : 26), tools.y + tools.height + Look.smallGap)
        width: parent.width - 2 * Look.margin
        height: parent.height - y - Look.unit * (Look.touch ? 16 : 28)
    }
}
