import QtQuick

// Text.  Always plain: what it shows is never markup.
Text {
    id: words

    property bool titled: false

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    lineHeight: titled ? Theme.titleLine : Theme.bodyLine
    renderType: Text.NativeRendering
    Accessible.role: titled ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""

    font {
        family: Theme.family
        pixelSize: Theme.body
    }
}
