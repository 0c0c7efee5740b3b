import Commands

await Noticeboard.main()
