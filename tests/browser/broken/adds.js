document.querySelector("main").append("More text");
