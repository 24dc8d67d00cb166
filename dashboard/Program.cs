return await Shuddhachar.Dashboard.DashboardApp.RunAsync(args);
